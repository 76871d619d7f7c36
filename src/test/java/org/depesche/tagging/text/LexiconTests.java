package org.depesche.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTests {

    @ParameterizedTest
    @EnumSource
    void aTableListsWordsOfEachSet(WordSet set) {
        assertThat(Lexicon.GERMAN.words(set).size() + Lexicon.ENGLISH.words(set).size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lable", ""})
    void noTableNamesAnUnknownSet(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> Lexicon.set(name));
    }
}
