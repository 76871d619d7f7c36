package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.state.ArticleStates;
import org.depesche.article.state.LegallyWithdrawnException;
import org.depesche.article.state.RemovedArticles;
import org.depesche.article.state.StateChange;
import org.depesche.article.state.StateChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How articles come into readers' sight and out of it, the people who see to it, and changes that nobody can undo. */
@DepescheTest
class ArticleStatesTests {

    private static final Reasons REASONS = new Reasons("Sie stimmte nicht.", "Anruf von 0301 555");

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    @Autowired
    private RemovedArticles absences;

    @Autowired
    private StateChanges states;

    @Autowired
    private JdbcClient jdbc;

    private final String id = "urn:zustand:" + UUID.randomUUID();

    private SampleArticle version(String version) {
        return SampleArticle.of("Zustand " + id + " in Fassung " + version)
                .version(id, version)
                .paragraph("Fassung " + version + " von " + id + ".");
    }

    private Visibility visibility(long article) {
        return articles.findById(article).orElseThrow().state().visibility(OffsetDateTime.now());
    }

    /** Events, other than a release, that might bring an article back that somebody took away. */
    static Stream<String> waysBack() {
        return Stream.of("later version", "same version", "kill", "later version after a kill", "embargo that is over");
    }

    private void goBack(String way) {
        switch (way) {
            case "later version" -> version("9").in(archive);
            case "same version" -> version("1").in(archive);
            case "kill" -> version("9").pubstatus(Pubstatus.CANCELED).in(archive);
            case "later version after a kill" -> {
                version("8").pubstatus(Pubstatus.CANCELED).in(archive);
                version("9").in(archive);
            }
            default -> {
                version("9").embargo(OffsetDateTime.now().minusMinutes(1)).in(archive);
                articleStates.releaseDue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("waysBack")
    void whatTheLawTookAwayNoFileBringsBack(String way) {
        long article = version("1").in(archive);
        articleStates.cancel(article, REASONS, "lea", true);

        goBack(way);

        assertThat(visibility(article)).isEqualTo(Visibility.LEGAL);
        assertThat(articles.findVisibleById(article)).isEmpty();
        assertThat(articles.findById(article).orElseThrow().state().reasons().forReaders())
                .isEqualTo("Sie stimmte nicht.");
    }

    @ParameterizedTest
    @MethodSource("waysBack")
    void whatAnEditorTookAwayNoFileBringsBack(String way) {
        long withheld = version("1").in(archive);
        articleStates.withhold(withheld, REASONS, "erik");

        goBack(way);

        assertThat(articles.findVisibleById(withheld)).isEmpty();
        assertThat(articles.findById(withheld).orElseThrow().state().reasons().internal())
                .isEqualTo("Anruf von 0301 555");
    }

    @ParameterizedTest
    @MethodSource("waysBack")
    void whatAnEditorWithdrewNoFileBringsBack(String way) {
        long withdrawn = version("1").in(archive);
        articleStates.cancel(withdrawn, Reasons.NONE, "erik", false);

        goBack(way);

        assertThat(visibility(withdrawn)).isEqualTo(Visibility.CANCELED);
    }

    @Test
    void whatItsSourceWithdrewItsSourceBringsBackForAnEditorToDecide() {
        long article = version("1").in(archive);
        version("2").pubstatus(Pubstatus.CANCELED).in(archive);
        assertThat(visibility(article)).isEqualTo(Visibility.CANCELED);

        version("3").in(archive);

        assertThat(visibility(article)).isEqualTo(Visibility.UNPUBLISHED);
        assertThat(articles.findById(article).orElseThrow().state().doubts()).containsExactly(Doubt.WITHDRAWN);
    }

    @Test
    void aCorrectionChangesNothingButWhatTheArticleSays() {
        long article = version("1").in(archive);
        ArticleDraft seen = articles.findWithMentionsById(article).orElseThrow().draft();
        articleStates.cancel(article, REASONS, "lea", true);

        archive.correct(article, 1, seen, List.of(), "erik", "Tippfehler");

        assertThat(visibility(article)).isEqualTo(Visibility.LEGAL);
    }

    @Test
    void aLegalWithdrawalIsMadeAnOrdinaryOneByNobody() {
        long article = version("1").in(archive);
        articleStates.cancel(article, REASONS, "lea", true);
        Map<String, LongConsumer> ways = Map.of(
                "withhold", one -> articleStates.withhold(one, REASONS, "erik"),
                "cancel", one -> articleStates.cancel(one, REASONS, "erik", false),
                "cancel again", one -> articleStates.cancel(one, new Reasons("Anders", null), "erik", true),
                "release", one -> articleStates.release(one, "Irrtum", "erik"));

        ways.forEach((way, change) ->
                assertThatThrownBy(() -> change.accept(article)).as(way).isInstanceOf(LegallyWithdrawnException.class));

        assertThat(visibility(article)).isEqualTo(Visibility.LEGAL);
        articleStates.releaseLegally(article, "Urteil aufgehoben", "lea");
        assertThat(visibility(article)).isEqualTo(Visibility.VISIBLE);
    }

    @Test
    void theSameTextUnderAnotherNameStaysAwayToo() {
        String words = "Wortlaut " + UUID.randomUUID();
        long article = SampleArticle.of(words).paragraph("Absatz.").in(archive);
        articleStates.cancel(article, REASONS, "lea", true);

        long copy = SampleArticle.of(words)
                .source("Abendpost")
                .version("urn:kopie:" + words, "1")
                .paragraph("Absatz.")
                .in(archive);

        assertThat(copy).isNotEqualTo(article);
        assertThat(visibility(copy)).isEqualTo(Visibility.LEGAL);
        assertThat(absences.find(copy)).isEmpty();
        assertThat(states.of(copy)).singleElement().satisfies(state -> {
            assertThat(state.act()).isEqualTo(StateChange.Act.LEGAL_COPY);
            assertThat(state.reasons().internal()).isEqualTo("/articles/" + article);
        });
    }

    @Test
    void theHistorySaysWhoWhenAndWhy() {
        long article = version("1").in(archive);
        articleStates.withhold(article, REASONS, "erik");
        articleStates.release(article, "Geklärt", "eva");
        version("2").pubstatus(Pubstatus.WITHHELD).in(archive);
        version("3").in(archive);
        version("4").pubstatus(Pubstatus.CANCELED).in(archive);
        articleStates.release(article, null, "eva");
        articleStates.cancel(article, new Reasons("Urteil", "Az. 3 O 17"), "lea", true);
        articleStates.releaseLegally(article, "Aufgehoben", "lea");

        assertThat(states.of(article).reversed())
                .extracting(
                        StateChange::act,
                        StateChange::who,
                        StateChange::from,
                        StateChange::to,
                        state -> state.reasons().forReaders(),
                        state -> state.reasons().internal())
                .containsExactly(
                        tuple(
                                StateChange.Act.WITHHOLD,
                                "erik",
                                Visibility.VISIBLE,
                                Visibility.WITHHELD,
                                "Sie stimmte nicht.",
                                "Anruf von 0301 555"),
                        tuple(StateChange.Act.RELEASE, "eva", Visibility.WITHHELD, Visibility.VISIBLE, null, "Geklärt"),
                        tuple(StateChange.Act.SOURCE, null, Visibility.VISIBLE, Visibility.UNPUBLISHED, null, null),
                        tuple(StateChange.Act.SOURCE, null, Visibility.UNPUBLISHED, Visibility.VISIBLE, null, null),
                        tuple(StateChange.Act.KILL, null, Visibility.VISIBLE, Visibility.CANCELED, null, null),
                        tuple(StateChange.Act.RELEASE, "eva", Visibility.CANCELED, Visibility.VISIBLE, null, null),
                        tuple(
                                StateChange.Act.LEGAL_CANCEL,
                                "lea",
                                Visibility.VISIBLE,
                                Visibility.LEGAL,
                                "Urteil",
                                "Az. 3 O 17"),
                        tuple(
                                StateChange.Act.LEGAL_RELEASE,
                                "lea",
                                Visibility.LEGAL,
                                Visibility.VISIBLE,
                                null,
                                "Aufgehoben"));
        assertThat(states.of(article))
                .allSatisfy(state -> assertThat(state.at()).isCloseToUtcNow(within(1, ChronoUnit.MINUTES)));
    }

    @Test
    void theEndOfAnEmbargoIsPartOfTheHistory() {
        long article = version("1")
                .pubstatus(Pubstatus.WITHHELD)
                .embargo(OffsetDateTime.now().minusSeconds(1))
                .in(archive);
        articleStates.releaseDue();

        assertThat(states.of(article))
                .extracting(StateChange::act, StateChange::who, StateChange::to)
                .containsExactly(tuple(StateChange.Act.EMBARGO_OVER, null, Visibility.VISIBLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"source withholds", "source sets an embargo", "source kills", "editor withholds", "by SQL"})
    void whatReadersSawIsKnownToBeGone(String how) {
        long article = version("1").in(archive);
        Map<String, Consumer<Long>> ways = Map.of(
                "source withholds",
                        any -> version("2").pubstatus(Pubstatus.WITHHELD).in(archive),
                "source sets an embargo",
                        any -> version("2")
                                .embargo(OffsetDateTime.now().plusHours(1))
                                .in(archive),
                "source kills",
                        any -> version("2").pubstatus(Pubstatus.CANCELED).in(archive),
                "editor withholds", any -> articleStates.withhold(article, REASONS, "erik"),
                "by SQL",
                        any -> jdbc.sql("update article set pubstatus = 'WITHHELD', public_since = null where id = ?")
                                .param(article)
                                .update());

        ways.get(how).accept(article);

        assertThat(articles.findVisibleById(article)).isEmpty();
        assertThat(absences.find(article)).isPresent();
    }

    @Test
    void ofWhatReadersNeverSawNothingIsKnown() {
        long withheld = version("1").pubstatus(Pubstatus.WITHHELD).in(archive);
        assertThat(absences.find(withheld)).isEmpty();
        articleStates.cancel(withheld, REASONS, "lea", true);
        assertThat(absences.find(withheld)).isEmpty();
        articleStates.releaseLegally(withheld, "Urteil", "lea");
        articleStates.withhold(withheld, REASONS, "erik");
        assertThat(absences.find(withheld)).isPresent();
    }
}
