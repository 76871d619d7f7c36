package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.PageTest;
import org.depesche.format.ArticleReaders;
import org.depesche.format.Item;
import org.depesche.format.SourceFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The formats that are read, and their sample files. */
@PageTest(FormatController.class)
class FormatPageTests {

    private static final ArticleReaders READERS = new ArticleReaders(Clock.system(ZoneId.of("Europe/Berlin")));

    @Autowired
    private MockMvc mvc;

    static Stream<String> samples() {
        return Arrays.stream(ReadFormat.values()).flatMap(format -> format.samples().stream());
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return mvc.perform(get(path).header("Accept-Language", "de"))
                .andReturn()
                .getResponse();
    }

    @Test
    void eachFormatIsListedWithItsSamples() throws Exception {
        Document page = Jsoup.parse(answer("/editor/formats").getContentAsString(StandardCharsets.UTF_8));

        assertThat(page.select(".formats a[download]").eachText())
                .containsExactlyElementsOf(samples().toList());
        assertThat(page.select("main").text()).contains("IPTC 7901", "als CSV speichern");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleIsReadAsAnArticle(String file) throws Exception {
        MockHttpServletResponse answer = answer("/editor/formats/" + file);

        assertThat(answer.getHeader("Content-Disposition")).contains(file);
        try (Stream<Item> items = READERS.read(SourceFile.of(file, answer.getContentAsByteArray()))) {
            List<Item> all = items.toList();
            assertThat(all).noneMatch(Item.Unreadable.class::isInstance).anyMatch(Item.Draft.class::isInstance);
        }
    }

    @Test
    void nothingElseOfTheClassPathIsGiven() throws Exception {
        assertThat(answer("/editor/formats/application.properties").getStatus()).isEqualTo(404);
    }
}
