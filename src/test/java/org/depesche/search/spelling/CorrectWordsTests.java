package org.depesche.search.spelling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.depesche.search.names.NameIndex;
import org.depesche.search.words.NearWord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked about a word that is right, although no article has it. Every other query would find something here. */
class CorrectWordsTests {

    private final SpellingCorrections spelling = new SpellingCorrections(new NoNames(), mock());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Windkraft",
                "windkraft",
                "Windkraftanlage",
                "Hochwasserschutz",
                "Atomausstieg",
                "Zwischenlager",
                "Handelskrieg",
                "Hafenarbeiter",
                "Straßenbahn",
                "Arbeitsmarkt",
                "Haushaltsdefizit",
                "Kindergarten",
                "Krankenhäuser",
                "Bundesregierung",
                "Mindestlohn",
                "Wohnungsbau",
                "Fachkräftemangel",
                "Lieferketten",
                "Erdbeben",
                "Waldbrand",
                "Feuerwehr",
                "Untersuchungshaft",
                "Staatsanwaltschaft",
                "Bürgermeisterin",
                "Bürgerinitiative",
                "Steuererhöhung",
                "Verfassungsgericht",
                "Impfstoff",
                "Wärmepumpe",
                "Weltmeisterschaft",
                "Torwart",
                "Schiedsrichter",
                "Schriftsteller",
                "Nobelpreis",
                "Kohleausstieg",
                "Treibhausgase",
                "unemployment",
                "ferries",
                "\"Windkraft auf See\"",
                "titel:Windkraft"
            })
    void aCorrectWordWithoutArticlesIsNotDoubted(String q) throws IOException {
        assertThat(spelling.better(new PartsOnly(), q, 0, other -> 9)).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Windkrafft  | Windkraftt
            Quittenmarkt | Quitten Markt
            """)
    void othersAreStillAskedAbout(String q, String better) throws IOException {
        assertThat(spelling.better(new PartsOnly(), q, 0, other -> 9)).isEqualTo(better);
    }

    /** Articles without the word itself, in which other words are as near as can be. */
    private static final class PartsOnly implements IndexedWords {

        @Override
        public int articles(String term) {
            return 0;
        }

        @Override
        public List<NearWord> near(String word, int most) {
            return word.length() < 8 || word.startsWith("quitten")
                    ? List.of()
                    : List.of(new NearWord(word.replace("fft", "ft") + "t", .9f, 50));
        }
    }

    private static final class NoNames implements NameIndex {

        @Override
        public void load() {}

        @Override
        public void reload(Collection<Integer> entities) {}

        @Override
        public BitSet endingWith(String word) {
            return new BitSet();
        }

        @Override
        public BitSet sounding(String typed) {
            return new BitSet();
        }

        @Override
        public BitSet beginning(String typed) {
            return new BitSet();
        }

        @Override
        public boolean has(String word) {
            return false;
        }

        @Override
        public List<NearWord> near(String word, int most) {
            return List.of();
        }
    }
}
