package org.depesche.search.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.depesche.DepescheTest;
import org.depesche.Eventually;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.export.ExportFormat;
import org.depesche.picture.Pictures;
import org.depesche.picture.SamplePicture;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SearchQuery;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whole articles leave the archive: one by its page, the hits of a search together. */
@DepescheTest
class WholeArticlesTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private Pictures pictures;

    private final String word = UniqueWord.next();

    private long stored(String headline) {
        return SampleArticle.of(headline)
                .paragraph("Der Kran " + word + " steht.")
                .in(archive);
    }

    private MockHttpServletResponse toEditor(String address) throws Exception {
        return answer(get(URI.create(address)).with(user("lena").roles("EDITOR")));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void anEditorSavesAnArticleInEachFormat(ExportFormat format) throws Exception {
        long id = stored("Kran steht");

        MockHttpServletResponse file = toEditor("/articles/" + id + "/export." + format.code());

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualTo(format.type().toString());
        assertThat(file.getHeader("Content-Disposition")).contains(format.fileName("depesche-" + id));
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("Kran steht", word);
    }

    @Test
    void allHitsOfASearchLeaveTogether() throws Exception {
        long one = stored("Erster Kran");
        long two = stored("Zweiter Kran");
        Eventually.await()
                .until(() -> search.search(SearchQuery.of(word), Locale.GERMAN).total() == 2);

        MockHttpServletResponse answer = toEditor("/search.zip?format=markdown&q=" + word);

        assertThat(answer.getContentType()).isEqualTo("application/zip");
        Map<String, String> files = unpacked(answer.getContentAsByteArray());
        assertThat(files)
                .containsOnlyKeys("2024-05-16-erster-kran-" + one + ".md", "2024-05-16-zweiter-kran-" + two + ".md");
        assertThat(files.values()).allSatisfy(text -> assertThat(text).contains(word));
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void picturesLeaveBesideTheirArticlesUnlessTheyAreWithheld(ExportFormat format) throws Exception {
        long id = SampleArticle.of("Kran mit Bild")
                .paragraph("Der Kran " + word + " steht.")
                .block(Block.Kind.CAPTION, "Der Kran am Abend")
                .in(archive);
        String shown = pictures.keep(SamplePicture.captioned(word, "Jan Muster", "Kurier"))
                .orElseThrow();
        String hidden = pictures.keep(SamplePicture.captioned("x" + word, "Jan Muster", "Kurier"))
                .orElseThrow();
        pictures.attach(
                id,
                List.of(
                        new Pictures.Placed(1, "Der Kran am Abend", shown, "Ein Kran"),
                        new Pictures.Placed(1, "Der Kran am Abend", hidden, "Ein Geheimnis")));
        pictures.withhold(id, hidden, "lena", null);
        Eventually.await()
                .until(() -> search.search(SearchQuery.of(word), Locale.GERMAN).total() == 1);

        Map<String, String> files = unpacked(
                toEditor("/search.zip?format=" + format.code() + "&q=" + word).getContentAsByteArray());

        String stem = "2024-05-16-kran-mit-bild-" + id;
        assertThat(files).containsOnlyKeys(format.fileName(stem), stem + ".jpg");
        assertThat(files.get(format.fileName(stem))).doesNotContain("Geheimnis", "/pictures/");
        if (format != ExportFormat.TEXT) {
            assertThat(files.get(format.fileName(stem))).contains(stem + ".jpg", "Ein Kran");
        }
        assertThat(toEditor("/articles/" + id + "/export." + format.code()).getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("Geheimnis");
    }

    @Test
    void readersTakeNothingAlongUnlessTheOperatorAllowsIt() throws Exception {
        long id = stored("Kran für alle");

        assertThat(answer(get("/articles/" + id + "/export.text")).getStatus()).isEqualTo(403);
        assertThat(answer(get("/search.zip").param("format", "text")).getStatus())
                .isEqualTo(403);
        Document page = Jsoup.parse(
                answer(get("/articles/" + id + "/kran-fuer-alle")).getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select(".citation__exports")).isEmpty();
    }

    @Test
    void thereIsNoFormatBesideTheSix() throws Exception {
        assertThat(toEditor("/search.zip?format=docx&q=" + word).getStatus()).isEqualTo(404);
    }

    private static Map<String, String> unpacked(byte[] zip) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
