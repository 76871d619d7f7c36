package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.register.DecisionRefusedException.Reason;
import org.depesche.tagging.FigureReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DepescheTest
class MeasureCurationTests {

    private static final String TILDA = "tilda";

    @Autowired
    private Measures measures;

    @Autowired
    private Curation curation;

    @Autowired
    private MeasureCuration splitting;

    @Autowired
    private DecisionUndo undoing;

    @Autowired
    private Acts acts;

    /** The first part of compounds that no other test has. */
    private final String own = "Q" + UniqueWord.next() + "x";

    private Measure entered(String words) {
        WrittenMeasure written = new WrittenMeasure(FigureReader.lemma(words, Locale.GERMAN), words, Locale.GERMAN);
        measures.enter(List.of(written));
        return measures.ofLemma(written.lemma()).orElseThrow();
    }

    private Measure rate() {
        return entered(own + "rate");
    }

    private Measure quote() {
        return entered(own + "quote");
    }

    private EntryRevision seen(Measure measure) {
        return EntryRevision.measure(measure.id(), measures.revision(measure.id()));
    }

    private Measure now(Measure measure) {
        return measures.find(measure.id()).orElseThrow();
    }

    private static void refused(Reason reason, ThrowingCallable decision) {
        assertThatExceptionOfType(DecisionRefusedException.class)
                .isThrownBy(decision)
                .satisfies(why -> assertThat(why.reason()).isEqualTo(reason));
    }

    @Test
    void whatWasMergedIsCountedAsTheOtherUntilItIsUndone() {
        Measure rate = rate();
        Measure quote = quote();

        Act act = curation.merge(seen(rate), seen(quote), TILDA, "dasselbe");

        assertThat(now(rate).id()).isEqualTo(quote.id());
        assertThat(measures.isMoved(rate.id())).isTrue();
        assertThat(now(quote).lemmas()).containsAll(rate.lemmas()).containsAll(quote.lemmas());
        assertThat(act.done().reason()).isEqualTo("dasselbe");

        undoing.undo(act.id(), TILDA);

        assertThat(now(rate)).isEqualTo(rate);
        assertThat(now(quote)).isEqualTo(quote);
        assertThat(measures.isMoved(rate.id())).isFalse();
    }

    @Test
    void aLaterImportChangesNothingAboutAMerge() {
        curation.merge(seen(rate()), seen(quote()), TILDA, null);

        assertThat(entered(own + "-Raten").name()).isEqualTo(own + "quote");
    }

    @Test
    void formsAreSplitOffAndComeBack() {
        Measure quote = quote();
        curation.merge(seen(rate()), seen(quote), TILDA, null);
        Set<String> both = now(quote).lemmas();
        String lemma = rate().lemmas().stream()
                .filter(one -> one.endsWith("rate"))
                .findFirst()
                .orElseThrow();

        Act split = splitting.split(seen(quote), List.of(lemma), "Andere " + own, TILDA, null);

        assertThat(measures.ofLemma(lemma).orElseThrow().name()).isEqualTo("Andere " + own);
        assertThat(now(quote).lemmas()).doesNotContain(lemma);

        undoing.undo(split.id(), TILDA);

        assertThat(now(quote).lemmas()).isEqualTo(both);
        assertThat(measures.beginning("Andere " + own, 5)).isEmpty();
    }

    @Test
    void notAllFormsCanBeSplitOffNorNone() {
        Measure rate = rate();

        refused(Reason.NOTHING_LEFT, () -> splitting.split(seen(rate), rate.lemmas(), "Neu", TILDA, null));
        refused(Reason.NO_MENTION, () -> splitting.split(seen(rate), List.of("nirgends"), "Neu", TILDA, null));
    }

    @Test
    void aNameIsShownUntilItIsUndone() {
        Measure rate = rate();
        Act first = curation.rename(seen(rate), own + " pro Jahr", TILDA, null);
        Act second = curation.rename(seen(rate), own + " im Jahr", TILDA, null);

        assertThat(now(rate).name()).isEqualTo(own + " im Jahr");
        refused(Reason.STOOD_ON, () -> undoing.undo(first.id(), TILDA));

        undoing.undo(second.id(), TILDA);
        assertThat(now(rate).name()).isEqualTo(own + " pro Jahr");
        undoing.undo(first.id(), TILDA);
        assertThat(now(rate).name()).isEqualTo(own + "rate");
    }

    @Test
    void anEnglishNameIsShownUntilItIsUndone() {
        Measure rate = rate();
        Act first = splitting.translate(seen(rate), own + " per year", TILDA, null);
        Act second = splitting.translate(seen(rate), own + " a year", TILDA, null);

        assertThat(second.was()).isEqualTo(own + " per year");
        assertThat(now(rate).name(Locale.ENGLISH)).isEqualTo(own + " a year");
        assertThat(now(rate).name(Locale.GERMAN)).isEqualTo(own + "rate");
        assertThat(now(rate).url()).isEqualTo(rate.url());
        assertThat(measures.beginning(own + " a y", 5)).containsExactly(now(rate));
        assertThat(measures.called(own + " A year")).containsExactly(now(rate));
        refused(Reason.ALREADY, () -> splitting.translate(seen(rate), own + " a year", TILDA, null));
        refused(Reason.STOOD_ON, () -> undoing.undo(first.id(), TILDA));

        undoing.undo(second.id(), TILDA);
        assertThat(now(rate).name(Locale.ENGLISH)).isEqualTo(own + " per year");
        undoing.undo(first.id(), TILDA);
        assertThat(now(rate).name(Locale.ENGLISH)).isEqualTo(own + "rate");
    }

    @Test
    void whatIsHiddenIsNotOffered() {
        Measure rate = rate();

        Act act = curation.hide(seen(rate), TILDA, null);

        assertThat(now(rate).hidden()).isTrue();
        assertThat(measures.beginning(own, 5)).isEmpty();
        assertThat(entered(own + "raten").hidden()).isTrue();
        undoing.undo(act.id(), TILDA);
        assertThat(measures.beginning(own, 5)).containsExactly(rate);
    }

    @Test
    void whoeverSawAnOlderStateIsTold() {
        EntryRevision before = seen(rate());
        curation.rename(before, own + " eins", TILDA, null);

        refused(Reason.CHANGED, () -> curation.rename(before, own + " zwei", TILDA, null));
    }

    @Test
    void nothingIsMergedInACircle() {
        Measure rate = rate();
        Measure quote = quote();
        curation.merge(seen(rate), seen(quote), TILDA, null);

        refused(Reason.CIRCLE, () -> curation.merge(seen(quote), EntryRevision.measure(rate.id()), TILDA, null));
        refused(Reason.CIRCLE, () -> curation.merge(seen(quote), seen(quote), TILDA, null));
        refused(Reason.MERGED, () -> curation.hide(EntryRevision.measure(rate.id()), TILDA, null));
        refused(Reason.UNKNOWN, () -> curation.hide(EntryRevision.measure(999_999_999), TILDA, null));
    }
}
