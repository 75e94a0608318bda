#!/bin/sh
# Makes Suffice's macOS packages in target/dist: Suffice.app and a .dmg. Needs macOS, JDK 25 (JAVA_HOME), Maven and Xcode's
# command line tools. The package is for the kind of processor it is built on.
# Not yet built or tried: written for macOS on another system. Unsigned, macOS asks before it opens it; to sign, set SIGN to the
# name of a Developer ID certificate.
set -eu
cd "$(dirname "$0")/../.."
version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -n 1)
case "$version" in 0.*) package_version="1.${version#0.}" ;; *) package_version=$version ;; esac # macOS wants a first number of 1 or more

mvn -DskipTests package

in=target/package-input
rm -rf "$in" target/dist
mkdir -p "$in/lib" "$in/licences"
cp target/suffice.jar "$in"
for jar in target/lib/*.jar; do case "$jar" in */javafx-*) ;; *) cp "$jar" "$in/lib" ;; esac; done
cp src/main/resources/org/suffice/licences/* "$in/licences"

set -- --name Suffice --app-version "$package_version" --vendor Suffice --icon icons/suffice.icns --dest target/dist
"$JAVA_HOME/bin/jpackage" @packaging/java-options.txt --type app-image "$@" --input "$in" --main-jar suffice.jar --main-class org.suffice.Main \
    --module-path target/jfx --mac-package-identifier org.suffice --mac-package-name Suffice --mac-app-category productivity \
    ${SIGN:+--mac-sign --mac-signing-key-user-name "$SIGN"}
"$JAVA_HOME/bin/jpackage" --type dmg --app-image target/dist/Suffice.app "$@"
