package org.depesche.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ArticleDraftTests {

    private static final String STORED = """
            {"sourceId": "urn:1", "version": "2", "headline": "Hafen gesperrt", "headlineGuessed": true, "kicker": null,
            "slugline": "hafen", "byline": {"printed": "Von Eva Lund", "authors": ["Eva Lund"]}, "dateline": null,
            "published": {"day": "2024-05-16", "instant": null, "offset": null}, "source": "Küstendienst",
            "section": null, "language": "de", "body": [{"kind": "PARAGRAPH", "text": "Der Hafen ist zu."}],
            "suppliedTags": [{"kind": "PLACE", "name": "Rostock", "span": null, "ids": []}], "keywords": ["Hafen"],
            "rights": "© Küstendienst", "pubstatus": "WITHHELD", "embargo": "2031-05-01T10:00:00Z",
            "suppliedFigures": []%s}""";

    private static final ArticleDraft DRAFT = new ArticleDraft(
            new SourceIdentity("urn:1", "2", "hafen"),
            new Heading("Hafen gesperrt", true, null, new Byline("Von Eva Lund", List.of("Eva Lund")), null),
            new Publication(
                    Published.on(LocalDate.of(2024, 5, 16)),
                    "Küstendienst",
                    null,
                    Locale.GERMAN,
                    List.of("Hafen"),
                    "© Küstendienst"),
            new Clearance(
                    Pubstatus.WITHHELD, OffsetDateTime.parse("2031-05-01T10:00:00Z"), Set.of(Doubt.DATE, Doubt.MAIL)),
            List.of(Block.paragraph("Der Hafen ist zu.")),
            List.of(new SuppliedTag(EntityKind.PLACE, "Rostock", null)),
            List.of());

    private final JsonMapper json = new JsonMapper();

    @Test
    void isStoredAsFlatJson() {
        assertThat(json.readTree(json.writeValueAsString(DRAFT)))
                .isEqualTo(json.readTree(STORED.formatted(", \"doubts\": [\"DATE\", \"MAIL\"]")));
    }

    @Test
    void isReadFromStoredJson() {
        assertThat(json.readValue(STORED.formatted(", \"doubts\": [\"DATE\", \"MAIL\"]"), ArticleDraft.class))
                .isEqualTo(DRAFT);
    }

    @Test
    void itsNamesHaveNoIdsIfTheJsonIsOlderThanIds() {
        String older = STORED.formatted(", \"doubts\": [\"DATE\", \"MAIL\"]").replace(", \"ids\": []", "");

        assertThat(json.readValue(older, ArticleDraft.class)).isEqualTo(DRAFT);
    }

    @Test
    void hasNoDoubtsIfTheJsonIsOlderThanDoubts() {
        assertThat(json.readValue(STORED.formatted(""), ArticleDraft.class))
                .isEqualTo(DRAFT.with(DRAFT.clearance().withoutDoubts()));
    }
}
