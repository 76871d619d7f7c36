package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.tagging.FigureReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DepescheTest
class MeasuresTests {

    @Autowired
    private Measures measures;

    /** The first part of compounds that no other test has. */
    private final String own = "Q" + UniqueWord.next() + "x";

    /** Resolves a name as an import does. */
    private Measure entered(String words) {
        return entered(words, Locale.GERMAN);
    }

    private Measure entered(String words, Locale language) {
        WrittenMeasure written = new WrittenMeasure(FigureReader.lemma(words, language), words, language);
        measures.enter(List.of(written));
        return measures.ofLemma(written.lemma()).orElseThrow();
    }

    @Test
    void aMeasureIsCalledByItsHeadInTheNominative() {
        assertThat(entered("gesamtes " + own + "volumens").name()).isEqualTo(own + "volumen");
        assertThat(entered(own + "preise der Händler").name()).isEqualTo(own + "preise");
    }

    @Test
    void itHasTheSameIdHoweverOftenItIsCounted() {
        assertThat(entered(own + "volumen")).isEqualTo(entered(own + "volumen"));
    }

    @Test
    void aHyphenMakesNoOtherMeasure() {
        assertThat(entered(own + "-Importe").id())
                .isEqualTo(entered(own + "importe").id());
    }

    @Test
    void anEnglishWordAndItsGermanTranslationAreOneMeasure() {
        Measure german = entered("Windparks");

        assertThat(entered("wind farms", Locale.ENGLISH).id()).isEqualTo(german.id());
        assertThat(entered("Windparks").lemmas()).contains("windpark", "wind farm");
    }

    @Test
    void aMeasureOfManyThingsIsNotCalledByOneOfThem() {
        String fee = own.toLowerCase(Locale.ROOT) + "fee";
        measures.enter(List.of(new WrittenMeasure(fee, "guitar " + fee, Locale.ENGLISH)));

        assertThat(measures.ofLemma(fee).orElseThrow().name()).isEqualToIgnoringCase(fee);
    }

    @Test
    void whatNoFigureHadIsNoMeasure() {
        assertThat(measures.ofLemma(own.toLowerCase(Locale.ROOT) + "never")).isEmpty();
        assertThat(measures.ofLemma(null)).isEmpty();
    }

    @Test
    void itIsFoundByTheBeginningOfItsName() {
        Measure entered = entered(own + "volumen");

        assertThat(measures.beginning(own.toLowerCase(Locale.ROOT), 10)).contains(entered);
    }

    @Test
    void itsPageHasItsNameInTheAddress() {
        Measure measure = new Measure(17, MeasureName.of("Erdgas-Förderung"), Collections.emptySortedSet(), false);

        assertThat(measure.url()).isEqualTo("/figures/measures/17/erdgas-foerderung");
    }

    @Test
    void importsSideBySideEnterEachMeasureOnce() throws Exception {
        List<WrittenMeasure> all = IntStream.range(0, 200)
                .mapToObj(n -> new WrittenMeasure((own + n).toLowerCase(Locale.ROOT), own + n, Locale.GERMAN))
                .toList();
        List<Callable<Void>> imports = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<WrittenMeasure> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new java.util.Random(i));
            imports.add(() -> {
                for (int from = 0; from < shuffled.size(); from += 20) {
                    measures.enter(shuffled.subList(from, from + 20));
                }
                return null;
            });
        }
        try (ExecutorService several = Executors.newFixedThreadPool(imports.size())) {
            for (Future<Void> one : several.invokeAll(imports)) {
                one.get();
            }
        }
        assertThat(all.stream()
                        .map(one -> measures.ofLemma(one.lemma()).orElseThrow().id())
                        .distinct())
                .hasSize(200);
    }
}
