package org.depesche.tagging.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ie.crf.CRFCliqueTree;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.sequences.ObjectBankWrapper;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Names are read as the library reads them, only sooner. */
@Tag("slow")
class NameModelTests {

    @Test
    void aGermanWordIsReadAsByTheLibrary() {
        assertSameProbabilities("german.distsim", """
                Der russische Präsident Wladimir Putin ist zu einem Besuch in Peking eingetroffen .
                In Frankfurt a. M. sprach Annegret Kramp-Karrenbauer mit der DZ Bank AG über 1,5 Mio. Euro .
                Ä 3 € US- iPhone eBay ǅungla 😀 ß ß ß
                Wal
                """);
    }

    @Test
    void anEnglishWordIsReadAsByTheLibrary() {
        assertSameProbabilities("english.all.3class.distsim", """
                President Vladimir Putin arrived in Beijing on Thursday for a two-day visit , Xinhua said .
                McDonald met McDonald before Rose saw that Rose was in the Rose garden of Acme Corp.
                """);
    }

    private static void assertSameProbabilities(String name, String sentences) {
        CRFClassifier<CoreLabel> library = NameFeaturesTests.library(name);
        NameModel model = new NameModel(name);
        assertThat(model.labels().objectsList()).isEqualTo(library.classIndex.objectsList());
        for (String sentence : sentences.lines().toList()) {
            List<CoreLabel> words = NameFeaturesTests.words(sentence);
            new ObjectBankWrapper<CoreLabel>(library.flags, null, library.getKnownLCWords()).processDocument(words);
            CRFCliqueTree<String> theirs = library.getCliqueTree(words);
            CRFCliqueTree<String> ours = model.read(NameFeaturesTests.words(sentence));
            for (int at = 0; at < words.size(); at++) {
                assertThat(ours.probsToDoubleArr(at))
                        .as(words.get(at).word() + " in: " + sentence)
                        .containsExactly(theirs.probsToDoubleArr(at), within(1e-9));
            }
        }
    }

    @Test
    void aModelThatIsNotThereIsNamed() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new NameModel("klingon"))
                .withMessageContaining("klingon");
    }
}
