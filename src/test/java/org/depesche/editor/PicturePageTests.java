package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.Eventually;
import org.depesche.article.Article;
import org.depesche.article.Articles;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.depesche.ingest.Defaults;
import org.depesche.ingest.IngestRun;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.Publishing;
import org.depesche.ingest.UploadedFile;
import org.depesche.ingest.Uploads;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.Pictures;
import org.depesche.picture.SamplePicture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** An article that comes with its picture in a ZIP: the pages for its readers, and the decisions of an editor. */
@DepescheTest
class PicturePageTests extends EditorPages {

    @Autowired
    private Uploads uploads;

    @Autowired
    private IngestRuns runs;

    @Autowired
    private Articles articles;

    @Autowired
    private ArticleStates states;

    @Autowired
    private Pictures pictures;

    private final String headline = "Deich wird höher " + UUID.randomUUID();
    private IngestRun run;
    private Article article;
    private ArticlePicture picture;

    @BeforeEach
    void anArticleComesWithItsPicture() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> member : Map.of(
                            "2025/deich.md",
                            """
                            # %s

                            Der Deich bei Amrund wird um einen Meter erhöht. Das dauert zwei Jahre.

                            ![Ein gelber Bagger](bilder/bagger%%201.jpg "Zwölf Bagger sind im Einsatz. Foto: Lea Muster")

                            ![](bilder/fehlt.jpg "Ein Schaf")
                            """.formatted(headline).getBytes(StandardCharsets.UTF_8),
                            "2025/bilder/bagger 1.jpg",
                            SamplePicture.of(2000, 1500, "jpg"))
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        Defaults defaults = Defaults.of("2025-05-06", "Inselbote", "de", Publishing.NOW, ZoneId.of("Europe/Berlin"));
        long id = uploads.accept(
                List.of(UploadedFile.of("deich-" + UUID.randomUUID() + ".zip", packed.toByteArray())),
                defaults,
                "tilda");
        run = Eventually.await().until(() -> runs.find(id, 0).orElseThrow(), IngestRun::isFinished);
        article = articles.findById(run.files().getFirst().articleIds().getFirst())
                .orElseThrow();
        picture = pictures.of(article.id()).getFirst();
    }

    private MockHttpServletResponse reader(String path) throws Exception {
        return mvc.perform(get(path).with(anonymous()).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
    }

    private Document read() throws Exception {
        return Jsoup.parse(reader(article.url()).getContentAsString(StandardCharsets.UTF_8));
    }

    private void decide(String what, String name, String words) throws Exception {
        MockHttpServletResponse answer =
                answer(post("/editor/articles/" + article.id() + "/pictures/" + picture.sha256() + "/" + what)
                        .param(name, words));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/editor/articles/" + article.id() + "#c-pictures");
    }

    @Test
    void readersSeeThePictureWithItsCaption() throws Exception {
        assertThat(run.files()).hasSize(1);
        Element figure = read().selectFirst(".article__body figure");

        assertThat(figure.select("figcaption").text()).isEqualTo("Zwölf Bagger sind im Einsatz. Foto: Lea Muster");
        Element shown = figure.selectFirst("img");
        assertThat(shown.attr("alt")).isEqualTo("Ein gelber Bagger");
        assertThat(shown.attr("srcset")).contains("-480.jpg 480w", "-960.jpg 960w", "-1600.jpg 1600w");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        assertThat(shown.attr("width") + "×" + shown.attr("height")).isEqualTo("1600×1200");
    }

    @Test
    void thePictureIsServedInItsSizes() throws Exception {
        MockHttpServletResponse small = reader(picture.url(480));

        assertThat(small.getContentType()).isEqualTo("image/jpeg");
        assertThat(small.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(small.getHeader("Cache-Control")).contains("private", "immutable");
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(small.getContentAsByteArray()));
        assertThat(decoded.getWidth()).isEqualTo(480);
        assertThat(reader(picture.url(481)).getStatus()).isEqualTo(404);
        assertThat(reader(picture.url(480).replace("/" + article.id() + "/", "/" + (article.id() + 900_000) + "/"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPictureThatDidNotComeAlongLeavesItsCaption() throws Exception {
        Element second = read().select(".article__body figure").get(1);

        assertThat(second.text()).isEqualTo("Ein Schaf");
        assertThat(second.select("img")).isEmpty();
    }

    @Test
    void aWithheldPictureLeavesItsCaptionAndComesBack() throws Exception {
        decide("withholdings", "why", "Beschwerde der Fotografin");

        assertThat(read().select(".article__body figure img")).isEmpty();
        assertThat(read().selectFirst(".article__body figure").text())
                .startsWith("Dieses Bild ist aus rechtlichen Gründen nicht verfügbar.")
                .endsWith("Foto: Lea Muster");
        assertThat(reader(picture.url()).getStatus()).isEqualTo(404);
        assertThat(answer(get(picture.url())).getStatus()).isEqualTo(200);
        assertThat(page("/editor/articles/" + article.id())
                        .select("[aria-labelledby=c-pictures]")
                        .text())
                .contains("Gesperrt von tilda", "Beschwerde der Fotografin");

        decide("releases", "why", "");

        assertThat(reader(picture.url()).getStatus()).isEqualTo(200);
    }

    @Test
    void anEditorSaysWhatThePictureShows() throws Exception {
        decide("descriptions", "alternative", "Zwei Bagger\nauf einem Deich");

        assertThat(read().select(".article__body img").attr("alt")).isEqualTo("Zwei Bagger auf einem Deich");

        decide("descriptions", "alternative", "");

        Element unnamed = read().selectFirst(".article__body img");
        assertThat(unnamed.attr("alt")).isEqualTo("Bild zum Artikel");
        assertThat(unnamed.attr("lang")).isEqualTo("de");
    }

    @Test
    void aWithheldArticleWithholdsItsPictures() throws Exception {
        states.withhold(article.id(), new Reasons("Prüfung", null), "tilda");

        assertThat(reader(picture.url()).getStatus()).isIn(404, 410);
    }
}
