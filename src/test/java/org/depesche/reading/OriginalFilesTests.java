package org.depesche.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.Originals;
import org.depesche.export.ExportAccess;
import org.depesche.export.OriginalAccess;
import org.depesche.export.OriginalSettings;
import org.depesche.picture.Pictures;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of a file that readers get where originals are for readers too. */
@DepescheTest
class OriginalFilesTests {

    @Autowired
    private Archive archive;

    @Autowired
    private Articles articles;

    @Autowired
    private Originals originals;

    @Autowired
    private SiteAddress site;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Pictures pictures;

    @Test
    @Transactional
    void readersGetTheirArticleAndNothingElseOfTheFile() {
        String file = """
                {"headline": "Gesperrt", "body_text": "Geheimnis"}
                {"headline": "Fähre", "ednote": "Anruf 0301 555", "slugline": "hinweis-von-informant"}
                """;
        String sha256 = originals.keep(
                "alles-" + UUID.randomUUID() + ".jsonl",
                "application/json",
                new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)));
        long id = SampleArticle.of("Fähre " + UUID.randomUUID())
                .byline("Von Tilda Wiesner")
                .paragraph("Sie fährt.")
                .paragraph("Und wie.")
                .original(sha256)
                .in(archive);
        Article article = articles.findById(id).orElseThrow();
        MockHttpServletRequest reader = new MockHttpServletRequest();
        OriginalFiles toReaders = new OriginalFiles(
                originals, new ExportAccess(new OriginalSettings(OriginalAccess.READERS), site, pictures));

        assertThat(toReaders.isThere(article, reader)).isTrue();
        Attachment given = toReaders.of(article, reader);

        JsonNode item = json.readTree(given.bytes());
        assertThat(Set.copyOf(item.propertyNames()))
                .isEqualTo(Set.of(
                        "uri",
                        "standard",
                        "type",
                        "pubStatus",
                        "firstCreated",
                        "language",
                        "headlines",
                        "by",
                        "infoSources",
                        "subjects",
                        "bodies"));
        assertThat(item.at("/bodies/0/value").asString()).contains("<p>Sie fährt.</p>", "<p>Und wie.</p>");
        assertThat(new String(given.bytes(), StandardCharsets.UTF_8))
                .doesNotContain("Geheimnis")
                .doesNotContain("0301")
                .doesNotContain("informant");
    }
}
