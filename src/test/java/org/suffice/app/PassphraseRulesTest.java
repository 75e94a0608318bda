package org.suffice.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long is enough, whatever it is made of; what everybody tries first is refused. */
class PassphraseRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "short", "fourteen chars", "aaaaaaaaaaaaaaaaaaaa", "123456789012345", "abcabcabcabcabcabc", "password1234567",
        "Passw0rdPassw0rd", "qwertyuiopasdfghjkl", "Correct Horse Battery Staple", "correcthorsebatterystaple1", "Lancashire Council",
        "children looked after", "letmein letmein letmein", "               ", "liverpool2024567", "sufficiencystrategy", "111111111111111",
        "987654321098765", "P@ssword P@ssword", "..............."
      })
  void refused(String passphrase) {
    assertTrue(PassphraseRules.refusal(passphrase.toCharArray()).orElse("").endsWith("."), passphrase);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "violet hammer orbit pond", "seven geese under a ladder", "kfhwoeirucnvmxqpl", "Ein Fahrrad im Schnee", "42 owls ate 17 turnips",
        "a liverpool of quiet zebras", "\u4e03\u53ea\u9e45\u5728\u68af\u5b50\u4e0b\u9762\u5531\u6b4c\u7ed9\u6708\u4eae\u542c\u4e86\u4e00\u591c"
      })
  void allowed(String passphrase) {
    assertEquals(Optional.empty(), PassphraseRules.refusal(passphrase.toCharArray()));
  }
}
