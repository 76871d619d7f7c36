package org.depesche.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Byline;
import org.depesche.article.Clearance;
import org.depesche.article.Dateline;
import org.depesche.article.Heading;
import org.depesche.article.Publication;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.SourceIdentity;
import org.depesche.article.SuppliedTag;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PlacedPicture;
import org.depesche.picture.SamplePicture;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An article that leaves in any format and is read again is the same in each of its fields. */
class RoundTripTests {

    private static final ArticleReaders READERS = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));
    private static final String PAGE = "https://archiv.beispiel.example/articles/17/hafen-waechst";

    private static final List<Block> BODY = List.of(
            new Block(
                    Block.Kind.LEAD, "Der Hafen von Altenbrück wächst weiter: Im Mai kamen mehr Schiffe als je zuvor."),
            Block.paragraph(
                    "Der Umschlag stieg auf 2,1 Millionen Tonnen & mehr, teilte die Hafengesellschaft <am Montag> mit."),
            new Block(Block.Kind.SUBHEAD, "Neue Kräne"),
            Block.paragraph("Die Stadt will *sechs* neue Kräne kaufen. Sie kosten 40 Mio. Euro, sagte die Senatorin."),
            new Block(
                    Block.Kind.QUOTE,
                    "„Das ist ein guter Tag für Altenbrück“, sagte Senatorin Petra Nowak vor Gästen."),
            new Block(Block.Kind.LIST_ITEM, "zwei Kräne am Nordkai, die schon im Herbst stehen"),
            new Block(Block.Kind.LIST_ITEM, "vier Kräne am Südkai, die im Jahr darauf folgen"),
            Block.paragraph(
                    "Über den Haushalt entscheidet die Bürgerschaft im September. Die Opposition ist dagegen."));

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aWholeArticleComesBack(ExportFormat format) {
        ArticleDraft draft = draft(
                new SourceIdentity("urn:example:hafen-1", "3", "hafen-waechst"),
                new Heading(
                        "Hafen wächst: \"Mehr Schiffe\" & mehr Fracht > 2 Mio. t",
                        false,
                        "Wirtschaft an der Küste",
                        Byline.parse("Von Lisa Beispiel und Jan Muster"),
                        new Dateline("Altenbrück", null, "ALTENBRÜCK (kd) –")),
                new Publication(
                        Published.at(OffsetDateTime.parse("2024-05-13T14:30:00+02:00")),
                        "Küstendienst",
                        "Wirtschaft",
                        Locale.GERMANY,
                        List.of("Hafen", "Kräne"),
                        "© 2024 Küstendienst, nur zur Ansicht"),
                new Clearance(Pubstatus.USABLE, null),
                List.of(
                        new SuppliedTag(EntityKind.PERSON, "Petra Nowak", null),
                        new SuppliedTag(EntityKind.PLACE, "Altenbrück", null),
                        new SuppliedTag(EntityKind.ORGANISATION, "Nordkai AG", null)));

        assertSame(format, draft, again(format, draft));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anArticleWithAHeadlineAndATextAloneGainsNothing(ExportFormat format) {
        ArticleDraft draft = draft(
                new SourceIdentity(null, null, null),
                new Heading("Kurz gemeldet", false, null, null, null),
                new Publication(null, null, null, null, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                List.of());

        assertSame(format, draft, again(format, draft));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aDayWithoutATimeAPlaceAloneAndAnAgencyInTheBylineStayWhatTheyAre(ExportFormat format) {
        ArticleDraft draft = draft(
                new SourceIdentity("kd-4711", null, null),
                new Heading(
                        "Port grows again",
                        false,
                        null,
                        new Byline("By Jane Doe, Coast Wire", List.of("Jane Doe")),
                        new Dateline("Harwich", null, null)),
                new Publication(
                        Published.on(LocalDate.of(2024, 5, 13)), "Coast Wire", null, Locale.UK, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                List.of());

        assertSame(format, draft, again(format, draft));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void theNoteOnACorrectionComesBack(ExportFormat format) {
        ArticleDraft draft = new ArticleDraft(
                new SourceIdentity("urn:example:hafen-3", "2", null),
                new Heading("Hafen wächst", false, null, null, null),
                new Publication(null, "Küstendienst", null, Locale.GERMAN, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                BODY,
                List.of(),
                List.of(),
                "Der Umschlag stand zunächst falsch da, es sind 2,1 Millionen Tonnen.");

        ArticleDraft read = again(format, draft);

        assertThat(read.correction()).isEqualTo(draft.correction());
        assertSame(format, draft, read);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void aLongKickerAndADatelineBelowASubheadStayWhereTheyAre(ExportFormat format) {
        ArticleDraft draft = new ArticleDraft(
                new SourceIdentity("urn:example:hafen-4", "2", null),
                new Heading(
                        "Hafen wächst",
                        false,
                        "Warum an der Küste jetzt alle Städte ihre Häfen ausbauen wollen und woher das Geld kommt",
                        Byline.parse("Von Lisa Beispiel"),
                        new Dateline("Altenbrück", null, "ALTENBRÜCK (kd) –")),
                new Publication(null, "Küstendienst", null, Locale.GERMAN, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                List.of(
                        new Block(Block.Kind.SUBHEAD, "Zwei Becken kommen hinzu"),
                        Block.paragraph("Der Umschlag stieg auf 2,1 Millionen Tonnen, teilte die Stadt mit."),
                        Block.paragraph(
                                "Foto: So heißt auch das kleine Museum am Kai, das seit Mai wieder offen ist.")),
                List.of(),
                List.of(),
                null);

        assertSame(format, draft, again(format, draft));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void captionsSubheadsAndSignsOfListsStayWhatTheyAre(ExportFormat format) {
        ArticleDraft draft = new ArticleDraft(
                new SourceIdentity("urn:example:hafen-5", "2", null),
                new Heading("Hafen wächst", false, null, null, null),
                new Publication(null, "Küstendienst", null, Locale.GERMAN, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                List.of(
                        Block.paragraph("Der Umschlag stieg auf 2,1 Millionen Tonnen, teilte die Stadt mit."),
                        new Block(Block.Kind.CAPTION, "Der neue Kran am Südkai, aufgenommen von Greta Ohlsen"),
                        new Block(Block.Kind.CREDIT, "Foto: Greta Ohlsen"),
                        new Block(Block.Kind.SUBHEAD, "Wie geht es weiter?"),
                        Block.paragraph(
                                "1. Mai: Der Tag der Arbeit wird am Kai mit einem Fest begangen, sagt die Stadt."),
                        Block.paragraph("Die Zeichen *a* und _b_ stehen für Becken, # und > für Kräne [wie immer]."),
                        new Block(Block.Kind.LIST_ITEM, "zwei Kräne am Nordkai"),
                        new Block(Block.Kind.LIST_ITEM, "vier Kräne am Südkai"),
                        Block.paragraph("Über den Haushalt entscheidet die Bürgerschaft im September.")),
                List.of(),
                List.of(),
                null);

        assertSame(format, draft, again(format, draft));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void embargoesAndKillsAreToldOn(ExportFormat format) {
        SourceIdentity identity = new SourceIdentity("urn:example:hafen-2", "1", null);
        Heading heading = new Heading("Noch nicht frei", false, null, null, null);
        Publication publication = new Publication(
                Published.at(OffsetDateTime.parse("2024-05-13T14:30:00+02:00")),
                "Küstendienst",
                null,
                Locale.GERMAN,
                List.of(),
                null);
        OffsetDateTime embargo = OffsetDateTime.parse("2024-06-01T18:00:00+02:00");

        ArticleDraft later = again(
                format, draft(identity, heading, publication, new Clearance(Pubstatus.WITHHELD, embargo), List.of()));
        assertThat(later.clearance().embargo()).isEqualTo(embargo);

        ArticleDraft hidden = again(
                format, draft(identity, heading, publication, new Clearance(Pubstatus.WITHHELD, null), List.of()));
        assertThat(hidden.clearance().pubstatus()).isEqualTo(Pubstatus.WITHHELD);

        ArticleDraft killed = again(
                format, draft(identity, heading, publication, new Clearance(Pubstatus.CANCELED, null), List.of()));
        assertThat(killed.kills()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = ExportFormat.class, names = "TEXT", mode = EnumSource.Mode.EXCLUDE)
    void picturesComeBackAtTheirPlacesWithTheirDescriptions(ExportFormat format) {
        ArticleDraft draft = new ArticleDraft(
                new SourceIdentity("urn:example:hafen-6", "1", null),
                new Heading("Hafen wächst", false, null, null, null),
                new Publication(null, "Küstendienst", null, Locale.GERMAN, List.of(), null),
                new Clearance(Pubstatus.USABLE, null),
                List.of(
                        Block.paragraph("Der Umschlag stieg auf 2,1 Millionen Tonnen, teilte die Stadt mit."),
                        Block.paragraph("Zwei Becken kommen hinzu, und der Bahnhof am Kai bekommt ein Dach."),
                        new Block(Block.Kind.CAPTION, "Der neue Kran am Südkai."),
                        new Block(Block.Kind.CREDIT, "Foto: Greta Ohlsen"),
                        Block.paragraph("Über den Haushalt entscheidet die Bürgerschaft im September.")),
                List.of(),
                List.of(),
                null);
        List<OutgoingPicture> pictures = List.of(
                new OutgoingPicture(1, "hafen.jpg", "image/jpeg", 960, 480, "Ein Hafen von oben"),
                new OutgoingPicture(2, "hafen-2.jpg", "image/jpeg", 960, 480, "Ein \"Kran\" & ein Schiff"),
                new OutgoingPicture(5, "hafen-3.png", "image/png", 400, 300, ""));

        Item.Draft read = item(format, new OutgoingArticle(draft, PAGE, pictures));

        assertThat(read.draft().body()).isEqualTo(draft.body());
        assertThat(read.pictures()).hasSize(3);
        for (int i = 0; i < pictures.size(); i++) {
            PlacedPicture placed = read.pictures().get(i);
            assertThat(placed.block()).isEqualTo(pictures.get(i).block());
            assertThat(placed.picture().addresses()).contains(pictures.get(i).address());
            assertThat(placed.picture().alternative()).isEqualTo(pictures.get(i).alternative());
        }
    }

    @Test
    void namesOfFilesTellFormatsApart() {
        Set<String> names = Set.copyOf(Stream.of(ExportFormat.values())
                .map(format -> format.fileName("hafen-17"))
                .toList());

        assertThat(names).hasSize(EnumSet.allOf(ExportFormat.class).size()).contains("hafen-17.newsml-g2.xml");
    }

    private static ArticleDraft draft(
            SourceIdentity identity,
            Heading heading,
            Publication publication,
            Clearance clearance,
            List<SuppliedTag> tags) {
        return new ArticleDraft(identity, heading, publication, clearance, BODY, tags, List.of());
    }

    private static ArticleDraft again(ExportFormat format, ArticleDraft draft) {
        return item(format, new OutgoingArticle(draft, PAGE, List.of())).draft();
    }

    private static Item.Draft item(ExportFormat format, OutgoingArticle article) {
        byte[] file = format.write(article);
        SourceFile withPictures = SourceFile.of(format.fileName("artikel"), file)
                .with(name -> article.pictures().stream()
                        .filter(picture -> picture.address().equals(name))
                        .findFirst()
                        .map(picture -> PictureFile.of(name, SamplePicture.of(960, 480, "jpg"))));
        try (Stream<Item> items = READERS.read(withPictures)) {
            List<Item> all = items.toList();
            assertThat(all).singleElement().isInstanceOf(Item.Draft.class);
            return (Item.Draft) all.getFirst();
        }
    }

    private static void assertSame(ExportFormat format, ArticleDraft expected, ArticleDraft read) {
        assertThat(read.identity()).isEqualTo(expected.identity());
        assertThat(read.heading()).isEqualTo(expected.heading());
        assertThat(read.publication()).isEqualTo(expected.publication());
        assertThat(read.clearance().pubstatus()).isEqualTo(expected.clearance().pubstatus());
        assertThat(read.clearance().doubts()).isEmpty();
        assertThat(asFormatAllows(format, read.body())).isEqualTo(asFormatAllows(format, expected.body()));
        assertThat(read.suppliedTags()).containsExactlyInAnyOrderElementsOf(expected.suppliedTags());
    }

    /** Markdown and plain text have no sign for a lead, and Markdown none for a caption or a credit. */
    private static List<Block> asFormatAllows(ExportFormat format, List<Block> body) {
        return switch (format) {
            case MARKDOWN -> asParagraphs(body, Set.of(Block.Kind.LEAD, Block.Kind.CAPTION, Block.Kind.CREDIT));
            case TEXT -> asParagraphs(body, Set.of(Block.Kind.LEAD));
            default -> body;
        };
    }

    private static List<Block> asParagraphs(List<Block> body, Set<Block.Kind> kinds) {
        return body.stream()
                .map(block -> kinds.contains(block.kind()) ? Block.paragraph(block.text()) : block)
                .toList();
    }
}
