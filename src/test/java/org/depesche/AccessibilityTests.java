package org.depesche;

import static com.codeborne.selenide.Condition.exist;
import static com.codeborne.selenide.Selenide.$;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.depesche.article.Archive;
import org.depesche.article.Articles;
import org.depesche.article.Published;
import org.depesche.article.Reasons;
import org.depesche.article.similar.SimilarGroups;
import org.depesche.article.state.ArticleStates;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retaggings;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.EntityCuration;
import org.depesche.register.EntryRevision;
import org.depesche.register.Measures;
import org.depesche.search.ArticleSearch;
import org.depesche.search.MeasureSearch;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.FigureReader;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every kind of page, in both languages, on a desk and on a phone, light and dark: see {@link Inspection}. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("archive of pages")
@InBrowser
@ServerTest(properties = "depesche.test.archive=pages")
class AccessibilityTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private SimilarGroups groups;

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private Retaggings retaggings;

    @Autowired
    private Curation curation;

    @Autowired
    private Measures measures;

    @Autowired
    private EntityCuration entityCuration;

    @Autowired
    private Entities entities;

    @Autowired
    private MeasureSearch measureSearch;

    @Autowired
    private JdbcClient jdbc;

    private Site site;
    private Inspection inspection;
    private long id;
    private String article;

    @BeforeEach
    void anArticleWithEverything() {
        site = new Site(port);
        inspection = new Inspection(site);
        long before = search.total();
        id = SampleArticle.of("Nachtfähre " + UUID.randomUUID())
                .kicker("Ostseeverkehr")
                .byline("Von Tilda Wiesner")
                .dateline("Rostock", "ROSTOCK, 16. Mai (Küstendienst) –")
                .published(Published.on(LocalDate.of(2024, 5, 16)))
                .block(Block.Kind.LEAD, "Rostock und Ystad sollen elektrisch verbunden sein.")
                .paragraph("Henrike Osterloh lässt die Werft Kallasvuori eine Fähre für 186 Millionen Euro bauen.")
                .block(Block.Kind.SUBHEAD, "Fünf Stunden am Kabel")
                .block(Block.Kind.QUOTE, "„Das ist ein Fahrplan.“")
                .block(Block.Kind.LIST_ITEM, "Erdkabel")
                .paragraph("Gut ein Drittel übernimmt die Förderbank.")
                .names(EntityKind.PERSON, "Henrike Osterloh", "Henrike Osterloh")
                .names(EntityKind.PLACE, "Rostock", "Rostock")
                .names(EntityKind.ORGANISATION, "Werft Kallasvuori", "Werft Kallasvuori")
                .counts("186 Millionen Euro", FigureKind.MONEY, "186000000", Modifier.EXACT, "EUR", "Baukosten")
                .counts("Gut ein Drittel", FigureKind.FRACTION, "0.3333", Modifier.GOOD, "1", null)
                .in(archive);
        article = articles.findById(id).orElseThrow().url();
        jdbc.sql("""
                insert into place (entity_id, latitude, longitude, feature)
                select id, 54.09, 12.14, 'PPLA2' from entity where kind = 'PLACE' and key = 'rostock'
                on conflict do nothing
                """).update();
        await(() -> search.total() > before);
    }

    @Test
    void thePagesOfReaders() {
        long gone = SampleArticle.of("Zurückgezogene Meldung " + UUID.randomUUID())
                .paragraph("Das stimmte nicht.")
                .in(archive);
        articleStates.cancel(gone, new Reasons("Die Quelle hat sie zurückgezogen.", null), "redaktion", false);
        site.visit(article);
        String person = link("main a.mention.person");
        String place = link("main a.mention.place");
        site.visit("/search?q=F%C3%A4hre");
        String hit = link(".hit h2 a");

        inspection.page("/", "menu");
        inspection.page("/search?q=F%C3%A4hre&view=preview");
        inspection.page("/search?q=F%C3%A4hre", "menu", "filter");
        inspection.page("/search?q=F%C3%A4hre&view=sources");
        inspection.page("/search?q=F%C3%A4hre&view=lines");
        inspection.page("/search/values?facet=person");
        inspection.page("/help/search");
        inspection.page("/places/map");
        inspection.page("/places/map?q=gibtesnicht");
        inspection.page("/search?from=2024-01-01&person=" + person.split("/")[2]);
        inspection.page("/search?q=gibtesnicht");
        inspection.page("/compare");
        inspection.page("/compare?side=q%3DF%C3%A4hre&side=person%3D" + person.split("/")[2]);
        inspection.page(hit);
        inspection.page(articles.findById(gone).orElseThrow().url());
        String copy = copy();
        inspection.page(copy);
        inspection.page(copy.replaceAll("[^/]*$", "similar"));
        inspection.page("/search?q=Hafenkino");
        inspection.page(person);
        inspection.page(place);
        inspection.page("/people");
        inspection.page("/places?letter=r");
        inspection.page("/organisations?q=keine");
        inspection.page("/figures?min=1", "filter");
        inspection.page("/figures?measure=gibtesnicht&max=viel");
        String measure = measure();
        inspection.page(measure);
        site.visit(measure);
        inspection.page(link("a.measure__compare"));
        inspection.page(measure + "?from=1990&to=1991");
        inspection.page("/figures/differing");
        inspection.page("/figures/differing?measure=" + measure.split("/")[3]);
        inspection.page("/archive");
        inspection.page("/archive/2024");
        inspection.page("/archive/2024/05");
        inspection.page("/archive/2024/05/16");
        inspection.page("/api");
        inspection.page("/about");
        inspection.page("/imprint");
        inspection.page("/sign-in");
        inspection.page("/sign-in/forgotten");
        inspection.page("/gibt-es-nicht");

        assertThat(inspection.findings()).isEmpty();
    }

    /** A measure that several articles count for two places and two years, two of them otherwise for one place and year. */
    private String measure() {
        String counted = "Umschlag" + UniqueWord.next() + "gut";
        for (String value : List.of("4", "6", "8", "9")) {
            String place = value.equals("8") ? "Wismar" : "Rostock";
            SampleArticle.of("Der Hafen in " + place + " zählt " + value)
                    .paragraph("In " + place + " waren es " + value + " Millionen Euro.")
                    .names(EntityKind.PLACE, place, place)
                    .countsIn(
                            value.equals("9") ? 2022 : 2023,
                            value + " Millionen Euro",
                            FigureKind.MONEY,
                            value + "000000",
                            value.equals("4") ? Modifier.ABOUT : Modifier.EXACT,
                            "EUR",
                            counted)
                    .owner(place)
                    .in(archive);
        }
        await(() -> measures.ofLemma(FigureReader.lemma(counted, Locale.GERMAN))
                .filter(found -> measureSearch.of(found.lemmas()).size() == 4)
                .isPresent());
        return measures.ofLemma(FigureReader.lemma(counted, Locale.GERMAN))
                .orElseThrow()
                .url();
    }

    /** An article that two papers have. */
    private String copy() {
        String words =
                ("Das Hafenkino zeigt im August an vier Abenden Filme über die See, der Eintritt ist frei, und wer"
                        + " mag, bringt sich einen Stuhl mit; bei Regen wird in den Schuppen umgezogen, sagte der Verein. ");
        SampleArticle.of("Kino am Kai")
                .source("Tageblatt")
                .paragraph(words)
                .paragraph("Ende.")
                .in(archive);
        long copy = SampleArticle.of("Filme über die See").paragraph(words).in(archive);
        await(() -> search.search(SearchQuery.of("Hafenkino"), Locale.GERMAN).total() > 1);
        while (groups.look(100) == 100) {
            // until all are through
        }
        return articles.findById(copy).orElseThrow().url();
    }

    @Test
    void thePagesOfEditors() {
        long published = run(
                false,
                UploadedFile.of("faehre.txt", text("Die Fähre fährt wieder\n\nSie kostet 186 Millionen Euro.")),
                UploadedFile.of("leer.txt", new byte[0]));
        long waiting = run(true, UploadedFile.of("hafen.txt", text("Der Hafen wächst\n\nEr hat nun elf Kräne.")));
        site.signIn();
        correct();

        inspection.page("/editor/uploads", "menu");
        inspection.page("/editor/runs");
        inspection.page("/editor/runs/" + published);
        inspection.page("/editor/runs/" + waiting);
        site.visit("/editor/runs/" + waiting);
        inspection.page(link("main a[href*='/items/']"));
        inspection.page("/editor/articles/" + id);
        inspection.page("/editor/articles/" + id + "/revisions/1");
        String tags = "/editor/articles/" + id + "/tags";
        inspection.page(tags);
        inspection.page(tags + "?words=Rostock&kind=PLACE");
        site.visit(tags);
        inspection.page(link("[data-tagging] a.mention"));
        inspection.page(link(".tagged__all"));
        String figures = "/editor/articles/" + id + "/figures";
        inspection.page(figures);
        site.visit(figures);
        inspection.page(link("[data-tagging] a.mention"));
        SampleArticle.of("Offener Name " + UUID.randomUUID())
                .paragraph("Am Abend ging Kallas.")
                .names(EntityKind.PERSON, "Kallas", "Kallas")
                .in(archive);
        inspection.page("/editor/held");
        inspection.page("/editor/review");
        inspection.page("/editor/retagging");
        inspection.page("/editor/retagging/" + retagged());
        long folder = folder();
        inspection.page("/folders/" + folder);
        inspection.page("/folders/" + folder + "/review");
        inspection.page("/folders/" + folder + "/ends");
        inspection.page("/folders");
        inspection.page("/editor/formats");

        assertThat(inspection.findings()).isEmpty();
    }

    /** A folder of the user with the article, a heading and a gap. */
    private long folder() {
        long folder = jdbc.sql("""
                insert into folder (owner_id, name) select id, 'Fähren' from account where folded = 'chefin' returning id
                """).query(Long.class).single();
        jdbc.sql("""
                insert into folder_entry (folder_id, position, article_id, heading, note, added_by)
                values (:folder, 1, null, 'Strom', '', 'chefin'), (:folder, 2, :article, null, 'Nachfragen', 'chefin'),
                    (:folder, 3, 0, null, '', 'chefin')
                """).param("folder", folder).param("article", id).update();
        return folder;
    }

    @Test
    void thePagesOfTheRegister() {
        site.signIn();
        site.visit(article);
        String person = "/editor/entities/" + link("main a.mention.person").split("/")[2];
        String place = link("main a.mention.place").split("/")[2];
        long act = entityCuration
                .confirm(EntryRevision.entity(Integer.parseInt(place)), "tilda", "Auf der Karte nachgesehen")
                .id();

        inspection.page("/editor/entities?q=o");
        inspection.page(person);
        inspection.page("/editor/entities/" + place);
        inspection.page("/editor/entities/" + hidden());
        inspection.page(person + "/mergers?q=o");
        inspection.page(person + "/mergers?into=" + place);
        inspection.page(person + "/splits?q=o");
        site.visit(person + "/splits");
        String mention = $("input[name=mention]").getValue();
        inspection.page(person + "/splits/preview?to=" + place + "&mention=" + mention);
        inspection.page(person + "/splits/preview?name=Henry&mention=");
        inspection.page(person + "/renamings");
        inspection.page(person + "/names");
        inspection.page(person + "/names/removals?name=Henrike");
        inspection.page(person + "/kinds");
        inspection.page(person + "/kinds?kind=PLACE");
        inspection.page(person + "/hidings");
        inspection.page(person + "/confirmations");
        inspection.page("/editor/register");
        inspection.page("/editor/register/" + act);
        likenesses();
        inspection.page("/editor/suggestions");
        pagesOfMeasures();

        assertThat(inspection.findings()).isEmpty();
    }

    private void pagesOfMeasures() {
        String name = "Q" + UniqueWord.next() + "x";
        int[] ids = new int[2];
        for (int i = 0; i < 2; i++) {
            String measure = name + List.of("waermebedarf", "wärmebedarf").get(i);
            SampleArticle.of("Zum " + measure + " " + UUID.randomUUID())
                    .paragraph("Er lag bei 7 Prozent.")
                    .counts("7 Prozent", FigureKind.PERCENT, "7", Modifier.EXACT, "%", measure)
                    .in(archive);
            ids[i] = measures.ofLemma(FigureReader.lemma(measure, Locale.GERMAN))
                    .orElseThrow()
                    .id();
        }
        for (int i = 0; i < 200 && !$(".pair").exists(); i++) {
            site.visit("/editor/measures/suggestions?kind=spelling");
        }
        inspection.page("/editor/measures");
        inspection.page("/editor/measures?q=" + name);
        inspection.page("/editor/measures/suggestions");
        inspection.page("/editor/measures/" + ids[0]);
        inspection.page("/editor/measures/" + ids[0] + "/mergers?q=" + name);
        inspection.page("/editor/measures/" + ids[0] + "/mergers?to=" + ids[1]);
        curation.merge(EntryRevision.measure(ids[0]), EntryRevision.measure(ids[1]), "tilda", "dasselbe");
        inspection.page("/editor/measures/" + ids[1]);
        curation.hide(EntryRevision.measure(ids[1]), "tilda", null);
        inspection.page("/editor/measures/" + ids[1]);
    }

    /** A pair that may be one, found by the search that somebody asks for. */
    private void likenesses() {
        String name = "Osterkamp" + UniqueWord.next();
        SampleArticle.of("Zwei Namen " + UUID.randomUUID())
                .paragraph("Jürgen " + name + " heißt auch J. " + name + ".")
                .names(EntityKind.PERSON, "Jürgen " + name, "Jürgen " + name)
                .names(EntityKind.PERSON, "J. " + name, "J. " + name)
                .in(archive);
        for (int i = 0; i < 200 && !$(".pair").exists(); i++) {
            site.visit("/editor/suggestions");
            $(".curate__searched button").click();
        }
        $(".pair").should(exist);
    }

    /** One that no other test names. */
    private int hidden() {
        String name = "Reederei " + UUID.randomUUID();
        SampleArticle.of("Aus dem Hafen")
                .paragraph("Die " + name + " gibt es nicht.")
                .names(EntityKind.ORGANISATION, name, name)
                .in(archive);
        int id = entities.findByKindAndKey(EntityKind.ORGANISATION, name.toLowerCase(Locale.ROOT))
                .orElseThrow()
                .id();
        curation.hide(EntryRevision.entity(id), "tilda", null);
        return id;
    }

    @Test
    void thePagesOfAccounts() {
        site.signIn();

        inspection.page("/account");
        inspection.page("/account/mail-address");
        inspection.page("/account/searches");
        inspection.page("/account/searches/new?q=F%C3%A4hre");
        inspection.page("/account/preferences");
        inspection.page("/account/deletion");
        inspection.page("/admin/groups");
        inspection.page("/admin/invitations");
        inspection.page("/admin/people");
        inspection.page("/admin/tokens");
        inspection.page("/admin/log");

        assertThat(inspection.findings()).isEmpty();
    }

    private long run(boolean preview, UploadedFile... files) {
        Defaults defaults = new Defaults(
                Published.on(LocalDate.of(2024, 5, 16)),
                "Küstendienst",
                null,
                preview ? Publishing.PREVIEW : Publishing.NOW);
        long run = uploads.accept(List.of(files), defaults, "tilda");
        await(() -> runs.find(run, 0).orElseThrow().isFinished());
        return run;
    }

    /** So that there is a revision, and a line of the log. */
    private void correct() {
        site.visit("/editor/articles/" + id);
        $("input[name=kicker]").setValue("Fährverkehr");
        $("input[name=reason]").setValue("Genauer").pressEnter();
        $("article.article").should(exist);
    }

    private long retagged() {
        long retagging =
                retaggings.begin(Retagging.Scope.EVERYTHING, "tilda", true).orElseThrow();
        await(() -> !retaggings.find(retagging).orElseThrow().isOpen());
        return retagging;
    }

    private String link(String selector) {
        return $(selector).getAttribute("href").replace(site.url(""), "");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier done) {
        Eventually.await().until(done::getAsBoolean);
    }
}
