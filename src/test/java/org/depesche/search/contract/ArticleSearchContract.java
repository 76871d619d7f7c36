package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.IndexState;
import org.depesche.search.Opened;
import org.depesche.search.Paging.Sort;
import org.depesche.search.Related;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitFigure;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Quantity.Modifier;
import org.depesche.tagging.Span;
import org.junit.jupiter.api.Test;

/** Readers find articles by words and figures, in order, and go from one article to others. */
abstract class ArticleSearchContract extends SearchContract {

    private static final LocalDate MAY = LocalDate.of(2024, 5, 16);

    private final String henrike = "Henrike Osterloh " + unique;
    private final String rostock = "Rostock " + unique;

    @Test
    void anArticleIsFoundOnceItIsStored() {
        long id = article("Eine Nachtfähre ohne Diesel", MAY)
                .paragraph("Sie fährt elektrisch.")
                .in(archive);
        await(1);

        Hit hit = find("elektrische Nachtfähren").hits().getFirst();

        assertThat(hit.id()).isEqualTo(id);
        assertThat(hit.url()).isEqualTo("/articles/" + id + "/eine-nachtfaehre-ohne-diesel");
        assertThat(hit.headline())
                .containsExactly(
                        new Piece("Eine ", false), new Piece("Nachtfähre", true), new Piece(" ohne Diesel", false));
        assertThat(hit.snippet())
                .containsExactly(new Piece("Sie fährt ", false), new Piece("elektrisch", true), new Piece(".", false));
        assertThat(hit.published()).isEqualTo("2024-05-16");
        assertThat(hit.source()).isEqualTo(source);
        assertThat(hit.section()).isEqualTo("Wirtschaft");
        assertThat(hit.language()).isEqualTo("de");
    }

    @Test
    void everyKindOfQueryFindsItsArticles() {
        article("A", LocalDate.of(2023, 5, 1))
                .byline("Von Tilda Wiesner")
                .paragraph("Die rote Fähre fährt nach Ystad.")
                .in(archive);
        article("B", LocalDate.of(2024, 5, 1))
                .paragraph("Die blaue Fähre liegt bei heftigem Sturm im Hafen.")
                .in(archive);
        article("C", MAY).paragraph("Der Zug steht im Hafenbahnhof.").in(archive);
        await(3);

        SoftAssertions.assertSoftly(all -> """
                Fähre                         | A B
                Faehren                       | A B
                Fähre Ystad                   | A
                Ystad ODER Zug                | A C
                (rote ODER blaue) Fähre       | A B
                Fähre -Ystad                  | B
                -Fähre                        | C
                "rote Fähre"                  | A
                "Fähre rote"                  |
                "Fähre Hafen"                 |
                "Fähre Hafen"~5               | B
                -"rote Fähre"                 | B C
                Hafen*                        | B C
                heft*                         | B
                exact:rot                     |
                exact:rote                    | A
                Bahnhof                       | C
                titel:B                       | B
                autor:Wiesner                 | A
                datum:2024                    | B C
                datum:2024-05-02..2024-05-16  | C
                vor:2024                      | A
                """.lines().map(line -> line.split(" *\\| *", 2)).forEach(line -> {
            SearchResult result = find(line[0]);
            String found = result.hits().stream().map(Hit::title).sorted().collect(Collectors.joining(" "));
            all.assertThat(found).as(line[0]).isEqualTo(line[1]);
            all.assertThat(result.total()).as(line[0]).isEqualTo(result.hits().size());
        }));
    }

    @Test
    void theBestComesFirstAndTheNewestOfEqualOnes() {
        article("Der Leuchtturm", LocalDate.of(2019, 1, 1))
                .paragraph("Ein Leuchtturm ist ein Leuchtturm.")
                .in(archive);
        article("Am Strand", LocalDate.of(2024, 1, 1))
                .paragraph("Sand, Wind und Wellen, und weit hinten am Horizont auch noch ein alter Leuchtturm.")
                .in(archive);
        await(2);

        assertThat(headlines("Leuchtturm")).containsExactly("Der Leuchtturm", "Am Strand");
        assertThat(headlines("")).as("without words").containsExactly("Am Strand", "Der Leuchtturm");
    }

    @Test
    void theNewestComesFirstAcrossMonthsAndTimeZones() {
        dated("Berlin am ersten Februar", Published.at(OffsetDateTime.parse("2024-02-01T00:30:00+01:00")));
        dated("New York am letzten Januar", Published.at(OffsetDateTime.parse("2024-01-31T23:30:00-05:00")));
        article("Ohne Tag").published(null).paragraph("Ein Satz.").in(archive);
        await(3);

        SearchQuery newest = query("").sortedBy(Sort.NEWEST);
        assertThat(headlines(newest.sized(1))).containsExactly("New York am letzten Januar");
        assertThat(headlines(newest.sized(3)))
                .containsExactly("New York am letzten Januar", "Berlin am ersten Februar", "Ohne Tag");
        assertThat(headlines(query("").sortedBy(Sort.OLDEST).sized(1))).containsExactly("Berlin am ersten Februar");
    }

    private void dated(String headline, Published when) {
        article(headline).published(when).paragraph("Ein Satz.").in(archive);
    }

    private void nineTrips() {
        for (int day = 1; day <= 9; day++) {
            article("Fahrt " + day, LocalDate.of(2024, 1, day))
                    .paragraph("Der Kapitän war müde.")
                    .in(archive);
        }
        await(9);
    }

    @Test
    void aPageFarBehindIsCountedFromTheEnd() {
        nineTrips();

        SearchQuery newest = query("").sized(2);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 5; page++) {
            paged.addAll(headlines(newest.onPage(page)));
        }
        assertThat(paged)
                .containsExactly(
                        "Fahrt 9", "Fahrt 8", "Fahrt 7", "Fahrt 6", "Fahrt 5", "Fahrt 4", "Fahrt 3", "Fahrt 2",
                        "Fahrt 1");
        assertThat(find(newest.onPage(6)).hits()).isEmpty();
        assertThat(find(newest.onPage(6)).total()).isEqualTo(9);
    }

    @Test
    void pagesByRelevanceShowEachArticleOnce() {
        nineTrips();

        SearchQuery best = query("müde Kapitäne").sized(4);
        List<String> paged = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            paged.addAll(headlines(best.onPage(page)));
        }
        assertThat(paged).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void anArticleThatIsOpenedKnowsItsNeighboursAmongTheHits() {
        nineTrips();
        SearchQuery asked = query("Kapitän").sortedBy(Sort.OLDEST);
        long third = find(asked).hits().get(2).id();

        Opened opened = search.opened(asked, third, 3, Locale.GERMAN);

        assertThat(opened.number()).isEqualTo(3);
        assertThat(opened.total()).isEqualTo(9);
        assertThat(Objects.requireNonNull(opened.previous()).title()).isEqualTo("Fahrt 2");
        assertThat(Objects.requireNonNull(opened.next()).title()).isEqualTo("Fahrt 4");
        int name = "Fahrt 3\n\nDer ".length();
        assertThat(opened.matches()).containsExactly(new Span(name, name + "Kapitän".length()));
        assertThat(search.opened(asked, third, 7, Locale.GERMAN).number())
                .as("the hits have changed")
                .isZero();
    }

    @Test
    void theFirstOfTheHitsHasNoneBeforeItAndTheLastNoneBehindIt() {
        nineTrips();
        SearchQuery asked = query("").sortedBy(Sort.OLDEST);
        List<Hit> hits = find(asked).hits();

        assertThat(search.opened(asked, hits.getFirst().id(), 1, Locale.GERMAN).previous())
                .isNull();
        assertThat(search.opened(asked, hits.getLast().id(), 9, Locale.GERMAN).next())
                .isNull();
    }

    @Test
    void theLatestArticlesAreNotThoseOfTomorrow() {
        dated("Gerade eben " + unique, Published.at(OffsetDateTime.now()));
        article("Im nächsten Monat " + unique, LocalDate.now().plusMonths(1))
                .paragraph("Ein Satz.")
                .in(archive);
        await(2);

        List<Hit> latest = search.latest(50);

        assertThat(latest).extracting(Hit::title).contains("Gerade eben " + unique);
        assertThat(latest)
                .as("those with a future date are behind all others")
                .extracting(ArticleSearchContract::isAhead)
                .isSorted();
        assertThat(latest).hasSizeLessThanOrEqualTo(50);
    }

    private static boolean isAhead(Hit hit) {
        return hit.day() != null && hit.day().isAfter(LocalDate.now());
    }

    @Test
    void relatedArticlesShareRareNames() {
        long visit = article("Der Besuch")
                .paragraph(henrike + " reist nach " + rostock + ".")
                .names(EntityKind.PERSON, henrike, henrike)
                .names(EntityKind.PLACE, rostock, rostock)
                .in(archive);
        article("Die Rückkehr")
                .paragraph(henrike + " verlässt " + rostock + ".")
                .names(EntityKind.PERSON, henrike, henrike)
                .names(EntityKind.PLACE, rostock, rostock)
                .in(archive);
        article("Das Wetter")
                .paragraph("Regen in " + rostock + ".")
                .names(EntityKind.PLACE, rostock, rostock)
                .in(archive);
        long alone = article("Nichts davon").paragraph("Niemand kam.").in(archive);
        article("Auch nichts").paragraph("Niemand blieb.").in(archive);
        article("Wieder nichts").paragraph("Niemand ging.").in(archive);
        await(6);
        until(() -> search.related(visit, 5, Locale.GERMAN).size() == 2);

        assertThat(search.related(visit, 5, Locale.GERMAN))
                .extracting(related -> related.hit().title(), Related::shared)
                .containsExactly(
                        tuple("Die Rückkehr", List.of(henrike, rostock)), tuple("Das Wetter", List.of(rostock)));
        assertThat(search.related(visit, 1, Locale.GERMAN)).hasSize(1);
        assertThat(search.related(alone, 5, Locale.GERMAN)).isEmpty();
    }

    @Test
    void theCountsOfTheWholeArchiveAgree() {
        dated("Eins", Published.on(MAY));
        dated("Zwei", Published.on(MAY));
        await(2);

        until(() -> search.total() == find(SearchQuery.everything()).total());
        List<Bucket> months = search.months();
        assertThat(months).extracting(Bucket::from).contains(LocalDate.of(2024, 5, 1));
        assertThat(months)
                .extracting(Bucket::from)
                .as("without gaps")
                .isEqualTo(months.getFirst()
                        .from()
                        .datesUntil(months.getLast().from().plusDays(1), java.time.Period.ofMonths(1))
                        .toList());
        assertThat(months.stream().mapToLong(Bucket::count).sum())
                .as("without the undated articles")
                .isBetween(2L, search.total());
    }

    @Test
    void theIndexTellsItsState() {
        dated("Eins", Published.on(MAY));
        await(1);

        until(() -> !search.state().rebuilding());
        IndexState state = search.state();
        assertThat(state.articles()).isPositive();
        assertThat(state.rebuilt()).isZero();
        assertThat(state.problem()).isEmpty();
    }

    @Test
    void anotherSpellingIsOfferedIfItFindsMore() {
        article("Am Strand").paragraph("Dort steht ein Leuchtturm.").in(archive);
        await(1);

        until(() -> "Leuchtturm Strand".equals(find("Leuchtturn Strand").didYouMean()));
        assertThat(find("Leuchtturn Strand").total()).isZero();
        assertThat(find("Leuchtturm Strand").didYouMean()).isNull();
    }

    @Test
    void partsThatAreNotUnderstoodAreTextAndAHintSaysSo() {
        article("Am Strand").paragraph("Das Wetter in Ystad: Regen.").in(archive);
        await(1);

        SearchResult result = find("wetter:Ystad");

        assertThat(result.hits()).hasSize(1);
        assertThat(result.hints()).containsExactly(new Hint("unknown-prefix", "wetter"));
        assertThat(find("(Ystad").total()).isEqualTo(1);
    }

    @Test
    void filtersByFiguresAndShowsThem() {
        article("Handel wächst", MAY)
                .paragraph("220 Milliarden Euro betrug das Volumen.")
                .counts(
                        "220 Milliarden Euro",
                        FigureKind.MONEY,
                        "220000000000",
                        Modifier.EXACT,
                        "EUR",
                        "Handelsvolumen")
                .in(archive);
        await(1);

        for (String wanted : List.of(
                "220 Mrd Euro",
                ">100 Mrd EUR",
                "200..250 Mrd Euro",
                "€220bn",
                "Handelsvolumen",
                "Volumen 200..250 Mrd Euro 2023")) {
            SearchResult result = find(query("").withFigures(List.of(wanted)));
            assertThat(result.hits()).as(wanted).hasSize(1);
            assertThat(result.hits().getFirst().figures())
                    .extracting(HitFigure::surface, HitFigure::measure, HitFigure::sentence)
                    .containsExactly(tuple("220 Milliarden Euro", "Handelsvolumen", List.of()));
        }
        for (String wanted : List.of(
                "220 Mrd Dollar",
                "<100 Mrd EUR",
                "220 Mio Euro",
                "220 %",
                "Inflation 220 Mrd Euro",
                "Volumen 200..250 Mrd Euro 2022")) {
            assertThat(find(query("").withFigures(List.of(wanted))).total())
                    .as(wanted)
                    .isZero();
        }
        assertThat(find("Handel figure:220 Mrd Euro Volumen").total()).isEqualTo(1);
        assertThat(find("€220bn").total()).as("an amount among words").isEqualTo(1);
        assertThat(find("\"€220bn\"").total()).as("the words alone").isZero();
        assertThat(find("figure:\"Handelsvolumen >100 Mrd Euro\"").total()).isEqualTo(1);
        assertThat(find(SearchParameters.query(Map.of(
                                "source", List.of(source),
                                "figure-measure", List.of("Volumen"),
                                "figure-value", List.of(">100 Mrd Euro"))))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aFigureThatIsWrittenTwiceIsShownOnce() {
        ArticleDraft draft = article("Licht")
                .paragraph("Der Leuchtturm kostet 3 Millionen Euro. Die 3 Millionen Euro zahlt das Land.")
                .draft();
        Figure price = Figure.of(FigureKind.MONEY, Quantity.exactly(new BigDecimal("3000000"), "EUR", null), null);
        List<Mention> twice = IntStream.of(
                        draft.text().indexOf("3 Millionen"), draft.text().lastIndexOf("3 Millionen"))
                .mapToObj(start -> new Span(start, start + "3 Millionen Euro".length()))
                .<Mention>map(span -> new Mention.FigureMention(span, "3 Millionen Euro", price, span, Origin.MACHINE))
                .toList();
        archive.store(draft, twice, new Provenance(null, 0));
        await(1);

        assertThat(find("Leuchtturm").hits().getFirst().figures())
                .extracting(HitFigure::surface)
                .containsExactly("3 Millionen Euro");
    }

    @Test
    void aFigureHasItsSentenceWhereTheSnippetDoesNotShowIt() {
        String last = "Der Handel betrug 220 Milliarden Euro.";
        article("Licht")
                .paragraph("Im Leuchtturm brennt Licht. " + "Das Meer ist ruhig und grau. ".repeat(20) + last)
                .counts("220 Milliarden Euro", FigureKind.MONEY, "220000000000", Modifier.EXACT, "EUR", "Handel")
                .sentence(last)
                .in(archive);
        await(1);

        HitFigure figure = find(query("Leuchtturm").withFigures(List.of("220 Mrd Euro")))
                .hits()
                .getFirst()
                .figures()
                .getFirst();

        assertThat(figure.sentence())
                .containsExactly(
                        new Piece("Der Handel betrug ", false),
                        new Piece("220 Milliarden Euro", true),
                        new Piece(".", false));
    }

    @Test
    void anAnswerCountsOtherQueriesInTheSameSnapshot() {
        nineTrips();

        long[] others = search.answer(query("Kapitän Leuchtturm"), Locale.GERMAN, (answer, count) -> new long[] {
            answer.result().total(),
            count.applyAsLong(query("Kapitän")),
            count.applyAsLong(query("Leuchtturm")),
            count.applyAsLong(query("Kapitän").between(LocalDate.of(2024, 1, 8), null))
        });

        assertThat(others).containsExactly(0, 9, 0, 2);
    }

    @Test
    void anAnswerTellsHowItReadTheWords() {
        dated("Eins", Published.on(MAY));
        await(1);

        var wording = search.answer(query("Fähre Ystad"), Locale.GERMAN, (answer, count) -> answer.wording());
        var title = search.answer(query("titel:Fähre"), Locale.GERMAN, (answer, count) -> answer.wording());

        assertThat(wording.required()).containsExactly("Fähre", "Ystad");
        assertThat(title.whyNothing()).isEqualTo("nothing-title");
        SearchQuery german = query("").with(Facet.LANGUAGE, "DE");
        SearchQuery resolved = search.answer(german, Locale.GERMAN, (answer, count) -> answer.query());
        assertThat(resolved.filter(Facet.LANGUAGE).any()).containsExactly("de");
    }

    @Test
    void aWordFindsArticlesOfBothLanguagesAndThoseOfTheTypedOneFirst() {
        long harbour = article("Ferry traffic in the harbour", MAY.plusDays(9))
                .language(Locale.ENGLISH)
                .paragraph("Two more ferries sail to Sweden.")
                .in(archive);
        long gauge = article("Autofähren im Sund", MAY).in(archive);
        long ferry = article("Die Fähre nach Ystad", MAY.minusDays(9)).in(archive);
        await(3);

        SearchResult both = find("Fähre");

        assertThat(both.hits())
                .extracting(Hit::id, Hit::translations)
                .containsExactly(tuple(ferry, List.of()), tuple(gauge, List.of()), tuple(harbour, List.of("ferry")));
        assertThat(both.hits().getLast().headline().getFirst()).isEqualTo(new Piece("Ferry", true));
        assertThat(both.translated().getFirst().places()).containsExactly(new Span(0, 5));
        assertThat(find("ferries").hits())
                .extracting(Hit::id, Hit::translations)
                .containsExactly(tuple(harbour, List.of()), tuple(ferry, List.of("Fähren")));
        assertThat(headlines("Sund ferry")).isEmpty();
        assertThat(headlines("Ystad ferry")).containsExactly("Die Fähre nach Ystad");
    }

    @Test
    void wordsInQuotationMarksStayInTheirLanguage() {
        long english = article("Ferry traffic in the harbour", MAY)
                .language(Locale.ENGLISH)
                .in(archive);
        long german = article("Die Fähre nach Ystad", MAY).in(archive);
        await(2);

        assertThat(find("\"Fähre\"").hits()).extracting(Hit::id).containsExactly(german);
        assertThat(find("titel:ferry").hits()).extracting(Hit::id).containsExactly(english);
        assertThat(find("Ystad -ferry").hits()).extracting(Hit::id).containsExactly(german);
        assertThat(find("\"Fähre\"").translated()).isEmpty();
    }
}
