package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.tagging.features.TextHashes.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The models learnt from the library's features: not one may be missing, and none be there that is not the library's. */
@Tag("slow")
class NameFeaturesTests {

    @Test
    void aGermanWordHasTheFeaturesOfTheLibrary() {
        assertSameFeatures("german.distsim", """
                Der russische Präsident Wladimir Putin ist zu einem Besuch in Peking eingetroffen .
                In Frankfurt a. M. sprach Annegret Kramp-Karrenbauer mit der DZ Bank AG über 1,5 Mio. Euro .
                Müller sagte , dass Müller und der Hamburger Sport-Verein am 27. Mai nach O'Neill fragten .
                „ Ja “ , sagte sie , „ in Kiel , nicht in St. Peter-Ording , wohnt Kiel der Große in Kiel “ .
                Ä 3 € US- iPhone eBay ǅungla 😀 ß
                Wal
                """);
    }

    @Test
    void anEnglishWordHasTheFeaturesOfTheLibrary() {
        assertSameFeatures("english.all.3class.distsim", """
                President Vladimir Putin arrived in Beijing on Thursday for a two-day visit , Xinhua said .
                The colour of the theatre in St. John 's pleased Mr. O'Brien of Acme Corp. in 1999 and in 2024 .
                McDonald met McDonald before McDonald left , and Rose saw that Rose was in the Rose garden .
                U.S.
                """);
    }

    private static void assertSameFeatures(String name, String sentences) {
        CRFClassifier<CoreLabel> library = library(name);
        NameModel model = new NameModel(name);
        for (String sentence : sentences.lines().toList()) {
            List<CoreLabel> theirWords = words(sentence);
            new ObjectBankWrapper<CoreLabel>(library.flags, null, library.getKnownLCWords())
                    .processDocument(theirWords);
            ModelSentence ours = model.words().of(words(sentence));
            for (int at = 0; at < ours.size(); at++) {
                Names ofWord = new Names();
                new NameFeatures(ours, at, ofWord).ofWord();
                Names ofPair = new Names();
                new NameFeatures(ours, at, ofPair).ofPair();

                assertThat(List.of(ofWord.all, ofPair.all))
                        .as(ours.text(at) + " in: " + sentence)
                        .isEqualTo(features(theirWords, at, library));
            }
        }
    }

    /** Keeps the names of features, which the model keeps as numbers. */
    private static final class Names implements NameFeatures.Sink {

        private final Set<String> all = new HashSet<>();

        @Override
        public void add(Part... parts) {
            all.add(Stream.of(parts).map(Part::text).collect(Collectors.joining()));
        }

        @Override
        public void add(ModelWord word, ModelWord.Role role) {
            NameFeatures.ofOne(word.text, word.shape, word.use, role, this);
        }
    }

    private static List<Set<String>> features(List<CoreLabel> words, int at, CRFClassifier<CoreLabel> library) {
        Collection<Collection<String>> features = List.copyOf(
                library.makeDatum(words, at, library.featureFactories).asFeatures());
        return features.stream().map(Set::copyOf).toList();
    }

    static CRFClassifier<CoreLabel> library(String model) {
        return CRFClassifier.getClassifierNoExceptions("edu/stanford/nlp/models/ner/" + model + ".crf.ser.gz");
    }

    static List<CoreLabel> words(String sentence) {
        return Stream.of(sentence.split(" ")).map(CoreLabel::wordFromString).collect(Collectors.toList());
    }
}
