# Makes Suffice's Windows packages in target\dist: an .msi for one user (no administrator needed), an .msi for all users of a
# computer, and a portable .zip. Needs Windows, JDK 25 (JAVA_HOME), Maven and WiX 3.14 or newer on the path.
# Not yet built or tried: written for Windows on another system.
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..\..")
$version = ([xml](Get-Content pom.xml)).project.version
$jpackage = Join-Path $env:JAVA_HOME "bin\jpackage.exe"

mvn -DskipTests package
if ($LASTEXITCODE -ne 0) { throw "The build failed." }

# JavaFX goes into the package's own Java as modules, so it is left out of the class path.
$in = "target\package-input"
Remove-Item -Recurse -Force $in, "target\dist" -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$in\lib", "$in\licences" | Out-Null
Copy-Item target\suffice.jar $in
Get-ChildItem target\lib\*.jar -Exclude javafx-*.jar | Copy-Item -Destination "$in\lib"
Copy-Item src\main\resources\org\suffice\licences\* "$in\licences"

& $jpackage "@packaging\java-options.txt" --type app-image --name Suffice --app-version $version --vendor Suffice `
    --input $in --main-jar suffice.jar --main-class org.suffice.Main --module-path target\jfx --icon icons\suffice.ico `
    --add-launcher "suffice-cli=packaging\windows\command-line.properties" --dest target\dist
if ($LASTEXITCODE -ne 0) { throw "No app-image was made." }

$msi = @("--type", "msi", "--app-image", "target\dist\Suffice", "--name", "Suffice", "--app-version", $version, "--vendor", "Suffice",
    "--description", "Enough of the right homes for the children a council looks after", "--icon", "icons\suffice.ico",
    "--win-menu", "--win-menu-group", "Suffice", "--win-shortcut-prompt", "--win-dir-chooser")
# One upgrade code each, for good: a newer version takes the place of an older one of its own kind.
& $jpackage @msi --win-per-user-install --win-upgrade-uuid 6d0a6b0e-6f0b-4c58-9d0e-0c6f2f1c7a11 --install-dir Suffice --dest target\dist\per-user
if ($LASTEXITCODE -ne 0) { throw "No .msi for one user was made." }
& $jpackage @msi --win-upgrade-uuid 2f7b9d34-8f5e-4f0e-a1b3-5b7f0f2a9c42 --install-dir Suffice --dest target\dist\per-machine
if ($LASTEXITCODE -ne 0) { throw "No .msi for all users was made." }

Compress-Archive -Path target\dist\Suffice -DestinationPath "target\dist\suffice-$version-windows-portable.zip"
