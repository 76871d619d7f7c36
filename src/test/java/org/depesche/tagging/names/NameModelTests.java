package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
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

/**
 * Names are read as the library reads them, only sooner, and from the features that the library learnt its models from:
 * not one may be missing, and none be there that is not the library's. A model takes seconds to load.
 */
@Tag("slow")
class NameModelTests {

    @Test
    void aGermanWordHasTheFeaturesOfTheLibraryAndIsReadAsByIt() {
        Both both = new Both("german.distsim");
        both.assertSameFeatures("""
                Der russische Präsident Wladimir Putin ist zu einem Besuch in Peking eingetroffen .
                In Frankfurt a. M. sprach Annegret Kramp-Karrenbauer mit der DZ Bank AG über 1,5 Mio. Euro .
                Müller sagte , dass Müller und der Hamburger Sport-Verein am 27. Mai nach O'Neill fragten .
                „ Ja “ , sagte sie , „ in Kiel , nicht in St. Peter-Ording , wohnt Kiel der Große in Kiel “ .
                Ä 3 € US- iPhone eBay ǅungla 😀 ß
                Wal
                """);
        both.assertSameProbabilities("""
                Der russische Präsident Wladimir Putin ist zu einem Besuch in Peking eingetroffen .
                In Frankfurt a. M. sprach Annegret Kramp-Karrenbauer mit der DZ Bank AG über 1,5 Mio. Euro .
                Ä 3 € US- iPhone eBay ǅungla 😀 ß ß ß
                Wal
                """);
    }

    @Test
    void anEnglishWordHasTheFeaturesOfTheLibraryAndIsReadAsByIt() {
        Both both = new Both("english.all.3class.distsim");
        both.assertSameFeatures("""
                President Vladimir Putin arrived in Beijing on Thursday for a two-day visit , Xinhua said .
                The colour of the theatre in St. John 's pleased Mr. O'Brien of Acme Corp. in 1999 and in 2024 .
                McDonald met McDonald before McDonald left , and Rose saw that Rose was in the Rose garden .
                U.S.
                """);
        both.assertSameProbabilities("""
                President Vladimir Putin arrived in Beijing on Thursday for a two-day visit , Xinhua said .
                McDonald met McDonald before Rose saw that Rose was in the Rose garden of Acme Corp.
                """);
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new NameModel("klingon"))
                .withMessageContaining("klingon");
    }

    /** One model, read by the library and by us. */
    private record Both(CRFClassifier<CoreLabel> library, NameModel model) {

        Both(String name) {
            this(
                    CRFClassifier.getClassifierNoExceptions("edu/stanford/nlp/models/ner/" + name + ".crf.ser.gz"),
                    new NameModel(name));
        }

        void assertSameFeatures(String sentences) {
            for (String sentence : sentences.lines().toList()) {
                List<CoreLabel> theirWords = theirWords(sentence);
                ModelSentence ours = model.words().of(words(sentence));
                for (int at = 0; at < ours.size(); at++) {
                    Names ofWord = new Names();
                    new NameFeatures(ours, at, ofWord).ofWord();
                    Names ofPair = new Names();
                    new NameFeatures(ours, at, ofPair).ofPair();

                    assertThat(List.of(ofWord.all, ofPair.all))
                            .as(ours.text(at) + " in: " + sentence)
                            .isEqualTo(features(theirWords, at));
                }
            }
        }

        private List<Set<String>> features(List<CoreLabel> words, int at) {
            Collection<Collection<String>> features = List.copyOf(
                    library.makeDatum(words, at, library.featureFactories).asFeatures());
            return features.stream().map(Set::copyOf).toList();
        }

        void assertSameProbabilities(String sentences) {
            assertThat(model.labels().objectsList()).isEqualTo(library.classIndex.objectsList());
            for (String sentence : sentences.lines().toList()) {
                CRFCliqueTree<String> theirs = library.getCliqueTree(theirWords(sentence));
                List<CoreLabel> words = words(sentence);
                CRFCliqueTree<String> ours = model.read(words);
                for (int at = 0; at < words.size(); at++) {
                    assertThat(ours.probsToDoubleArr(at))
                            .as(words.get(at).word() + " in: " + sentence)
                            .containsExactly(theirs.probsToDoubleArr(at), within(1e-9));
                }
            }
        }

        /** The words with the features that the library adds to them before it reads them. */
        private List<CoreLabel> theirWords(String sentence) {
            List<CoreLabel> words = words(sentence);
            new ObjectBankWrapper<CoreLabel>(library.flags, null, library.getKnownLCWords()).processDocument(words);
            return words;
        }

        private static List<CoreLabel> words(String sentence) {
            return Stream.of(sentence.split(" ")).map(CoreLabel::wordFromString).collect(Collectors.toList());
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
}
