package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.depesche.PageTest;
import org.depesche.article.revision.HeldArticles;
import org.depesche.format.Limits;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.Uploads;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The form to upload files, and its answers to uploads that are refused. */
@PageTest(UploadController.class)
class UploadFormTests {

    @TestConfiguration
    static class UsualLimits {

        @Bean
        Limits limits() {
            return new Binder(new MapConfigurationPropertySource()).bindOrCreate("depesche.limits", Limits.class);
        }
    }

    @Autowired
    private MockMvc mvc;

    @MockitoBean
    private Uploads uploads;

    @MockitoBean
    private IngestRuns runs;

    @MockitoBean
    private HeldArticles held;

    @Test
    void asksForFilesAndForWhatTheyDoNotSay() throws Exception {
        Document page = page(answer(get("/editor/uploads"), Locale.GERMAN));

        assertThat(page.select("h1").text()).isEqualTo("Artikel einliefern");
        Element form = page.selectFirst("main form[enctype=multipart/form-data]");
        assertThat(form.select("input[type=file][name=files][multiple]:not([webkitdirectory])"))
                .hasSize(1);
        assertThat(form.select("input[type=file][name=files][webkitdirectory]")).hasSize(1);
        assertThat(form.select("input[name=_csrf]")).hasSize(1);
        assertThat(form.select("[name=published], [name=source], [name=language]"))
                .hasSize(3);
        assertThat(form.select("input[name=publish][checked]").val()).isEqualTo("clear");
        assertThat(form.select("#u-help").text()).contains("50 MB");
    }

    @Test
    void anUploadLeadsToItsRun() throws Exception {
        given(uploads.accept(anyList(), any(), any(), any())).willReturn(17L);

        MockHttpServletResponse answer = answer(upload(), Locale.GERMAN);

        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo("/editor/runs/17");
    }

    @ParameterizedTest
    @CsvSource({"de, keine Datei", "en, no file"})
    void withoutAFileTheFormComesBackWithItsValues(Locale language, String problem) throws Exception {
        MockHttpServletResponse answer = answer(
                multipart("/editor/uploads")
                        .file(new MockMultipartFile("files", "", null, new byte[0]))
                        .param("source", "Küstendienst")
                        .param("publish", "preview"),
                language);

        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = page(answer);
        assertThat(page.select("[role=alert]").text()).containsIgnoringCase(problem);
        assertThat(page.select("#u-source").val()).isEqualTo("Küstendienst");
        assertThat(page.select("input[name=publish][checked]").val()).isEqualTo("preview");
        verifyNoInteractions(uploads);
    }

    @ParameterizedTest
    @CsvSource({"published, 2024-02-30", "published, gestern", "language, kein Kürzel!"})
    void aDateOrLanguageThatIsNoneIsRefused(String field, String value) throws Exception {
        MockHttpServletResponse answer = answer(upload().param(field, value), Locale.GERMAN);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select("[role=alert]")).hasSize(1);
        verifyNoInteractions(uploads);
    }

    @ParameterizedTest
    @CsvSource({"de, warten schon sehr viele Dateien", "en, Very many files are waiting"})
    void aFullQueueSaysWhenToTryAgain(Locale language, String problem) throws Exception {
        given(uploads.accept(anyList(), any(), any(), any())).willThrow(new QueueFullException());

        MockHttpServletResponse answer = answer(upload().param("source", "Küstenblatt"), language);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        Document page = page(answer);
        assertThat(page.select("[role=alert]").text()).contains(problem);
        assertThat(page.select("#u-source").val()).isEqualTo("Küstenblatt");
    }

    @Test
    void anUploadThatBreaksOffIsRefused() throws Exception {
        given(uploads.accept(anyList(), any(), any(), any()))
                .willThrow(new UncheckedIOException(new IOException("Unexpected end")));

        MockHttpServletResponse answer = answer(upload(), Locale.GERMAN);

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(page(answer).select("[role=alert]").text()).isNotBlank().doesNotContain("Unexpected");
    }

    @Test
    void furtherFilesOfARunAreAnsweredWithoutAPage() throws Exception {
        MockMultipartHttpServletRequestBuilder more = multipart("/editor/runs/17/files");

        assertThat(answer(more, Locale.GERMAN).getStatus()).isEqualTo(204);

        willThrow(new QueueFullException()).given(uploads).add(anyLong(), anyInt(), anyList(), any());
        MockHttpServletResponse full = answer(multipart("/editor/runs/17/files"), Locale.GERMAN);
        assertThat(full.getStatus()).isEqualTo(503);
        assertThat(full.getHeader("Retry-After")).isEqualTo("60");

        willThrow(new IllegalArgumentException("no run")).given(uploads).add(anyLong(), anyInt(), anyList(), any());
        assertThat(answer(multipart("/editor/runs/17/files"), Locale.GERMAN).getStatus())
                .isEqualTo(422);
    }

    private static MockMultipartHttpServletRequestBuilder upload() {
        return multipart("/editor/uploads")
                .file(new MockMultipartFile(
                        "files", "kiel.txt", null, "In Kiel regnet es".getBytes(StandardCharsets.UTF_8)));
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request, Locale language)
            throws Exception {
        return mvc.perform(request.with(user("tilda").roles("EDITOR"))
                        .with(csrf())
                        .header("Accept-Language", language.getLanguage()))
                .andReturn()
                .getResponse();
    }
}
