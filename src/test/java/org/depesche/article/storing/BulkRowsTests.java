package org.depesche.article.storing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.ArticleFigure;
import org.depesche.article.ArticleMention;
import org.depesche.article.Articles;
import org.depesche.article.Byline;
import org.depesche.article.Clearance;
import org.depesche.article.Dateline;
import org.depesche.article.Heading;
import org.depesche.article.Provenance;
import org.depesche.article.Publication;
import org.depesche.article.Published;
import org.depesche.article.Pubstatus;
import org.depesche.article.SourceIdentity;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Hibernate, and the reader of the index, read the rows that COPY wrote. */
@DepescheTest
@Transactional
class BulkRowsTests {

    private static final List<Block> BODY = List.of(
            Block.paragraph("Ein\tTab, ein \\ und ein \"Zitat\"."), new Block(Block.Kind.SUBHEAD, "Zwischenruf"));

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private JdbcClient jdbc;

    private final String source = "Küstendienst " + UUID.randomUUID();

    @Test
    void anArticleWithAllItsFields() {
        ArticleDraft draft = draft(
                new SourceIdentity("urn:" + source, "2", "hafen-1"),
                new Heading(
                        "Hafen \\N",
                        true,
                        "Häfen",
                        new Byline("Von \"A\\B\"", List.of("A \"Q\" {x}", "B\\C, D", "NULL", "")),
                        new Dateline("Kiel", "17. Mai", "KIEL, 17. Mai –")),
                new Publication(
                        Published.on(LocalDate.of(2024, 5, 17)),
                        source,
                        "Wirtschaft",
                        Locale.forLanguageTag("de-CH"),
                        List.of("See,Hafen", "{Kai}"),
                        "© Dienst"));

        assertThat(stored(draft).draft()).isEqualTo(draft);
    }

    @Test
    void anArticleWithFewFields() {
        ArticleDraft draft = draft(
                new SourceIdentity(null, null, null),
                new Heading("Hafen", false, null, null, null),
                new Publication(null, source, null, null, List.of(), null));

        assertThat(stored(draft).draft()).isEqualTo(draft);
    }

    @Test
    void namesAndFigures() {
        ArticleDraft draft = draft(
                new SourceIdentity(null, null, null),
                new Heading("Hafen", false, null, null, null),
                new Publication(null, source, null, Locale.GERMAN, List.of(), null));
        EntityMention name = new EntityMention(
                new Span(0, 5), "Hafen", new EntityKey(EntityKind.PLACE, source, source), Origin.SOURCE, 1);
        FigureMention figure = new FigureMention(
                new Span(7, 10),
                "Ein",
                new Figure(
                        FigureKind.MONEY,
                        new Quantity(
                                new BigDecimal("17.50"),
                                new BigDecimal("17.25"),
                                new BigDecimal("18"),
                                Quantity.Modifier.RANGE,
                                "EUR",
                                "kg"),
                        new Measured(
                                "Umsätze",
                                "umsatz",
                                "im Inland",
                                new Subject(new Span(0, 4), Subject.Found.TOPIC),
                                0.75),
                        Figure.Role.FROM,
                        Figure.Change.UP,
                        new Period(
                                "im Mai", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31), Period.Found.EXPLICIT)),
                new Span(7, 20),
                Origin.MACHINE);

        long id = archive.store(draft, List.of(name, figure), new Provenance(null, 3))
                .article();

        Article read = articles.findById(id).orElseThrow();
        assertThat(read.provenance()).isEqualTo(new Provenance(null, 3));
        assertThat(read.mentions())
                .extracting(ArticleMention::tag)
                .satisfiesExactly(tag -> assertThat(tag.mention()).isEqualTo(name));
        assertThat(read.figures()).extracting(ArticleFigure::mention).containsExactly(figure);
        assertThat(jdbc.sql("select * from article_figure where article_id = ?")
                        .param(id)
                        .query((row, n) -> StoredFigure.read(row))
                        .list())
                .extracting(StoredFigure::article, StoredFigure::mention)
                .containsExactly(tuple(id, figure));
    }

    private Article stored(ArticleDraft draft) {
        long id = archive.store(draft, List.of(), new Provenance(null, 0)).article();
        return articles.findById(id).orElseThrow();
    }

    private static ArticleDraft draft(SourceIdentity identity, Heading heading, Publication publication) {
        return new ArticleDraft(
                identity, heading, publication, new Clearance(Pubstatus.USABLE, null), BODY, List.of(), List.of());
    }
}
