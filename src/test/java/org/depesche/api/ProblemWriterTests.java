package org.depesche.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import org.depesche.PageTest;
import org.depesche.article.revision.SourceErrors;
import org.depesche.article.similar.SimilarArticles;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.QueueFullException;
import org.depesche.ingest.Uploads;
import org.depesche.reading.AccessibleArticles;
import org.depesche.reading.OtherReports;
import org.depesche.register.Measures;
import org.depesche.search.ArticleSearch;
import org.depesche.search.SampleResult;
import org.depesche.tagging.LanguageDetector;
import org.depesche.tagging.Tagger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every wrong request to the interface gets a problem document that names the mistake. */
@PageTest({
    AnalysisController.class,
    ArticleResourceController.class,
    RunResourceController.class,
    SearchResourceController.class,
    UploadResourceController.class
})
@Import({ApiErrors.class, ApiErrorMapping.class, ProblemWriter.class})
@MockitoBean(
        types = {
            IngestRuns.class,
            CanonicalEntities.class,
            LanguageDetector.class,
            Measures.class,
            OtherReports.class,
            SimilarArticles.class,
            SourceErrors.class,
            Tagger.class
        })
class ProblemWriterTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JsonMapper json;

    @MockitoBean
    ArticleSearch search;

    @MockitoBean
    AccessibleArticles articles;

    @MockitoBean
    Uploads uploads;

    @BeforeEach
    void nothingIsThere() {
        given(articles.find(anyLong(), any())).willThrow(new ResponseStatusException(HttpStatus.NOT_FOUND));
        given(search.search(any(), any())).willReturn(SampleResult.of(0));
    }

    private MockHttpServletResponse answer(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.with(user("tilda").roles("EDITOR", "READER")).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }

    private JsonNode problem(int status, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = json.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString())
                .isNotBlank()
                .doesNotContain("Exception")
                .doesNotContain("org.")
                .doesNotContain("{");
        return problem;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /api/v1/nowhere,                  404
            GET,    /api/v2/articles/1,               404
            GET,    /api/,                            404
            GET,    /api/v1/articles/999999999,       404
            GET,    /api/v1/articles/seventeen,       404
            GET,    /api/v1/articles/-1,              404
            GET,    /api/v1/articles/1e3,             404
            GET,    /api/v1/articles/99999999999999999999, 404
            GET,    /api/v1/articles/1/extra,         404
            GET,    /api/v1/runs/999999999,           404
            GET,    /api/v1/runs/x,                   404
            DELETE, /api/v1/articles/1,               405
            POST,   /api/v1/search,                   405
            PUT,    /api/v1/uploads,                  405
            GET,    /api/v1/analysis,                 405
            POST,   /api/v1/uploads,                  415
            POST,   /api/v1/analysis,                 415
            """)
    void aWrongAddressOrMethodIsAProblemDocument(String method, String path, int status) throws Exception {
        assertThat(problem(status, request(HttpMethod.valueOf(method), path))
                        .get("instance")
                        .asString())
                .isEqualTo(path);
    }

    @Test
    void whatIsAllowedInsteadIsNamed() throws Exception {
        assertThat(answer(post("/api/v1/search")).getHeader("Allow")).contains("GET");
        assertThat(answer(post("/api/v1/analysis").contentType("text/plain").content("x"))
                        .getHeader("Accept"))
                .contains("application/json");
    }

    @Test
    void whoAcceptsNoJsonIsToldSoInJson() throws Exception {
        problem(406, get("/api/v1/search").accept("image/png"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
                                                        |           | JSON object
            {                                           |           | no valid JSON
            {"text": "x"} trailing                      |           | no valid JSON
            [1, 2]                                      |           | JSON object
            "text"                                      |           | JSON object
            null                                        |           | JSON object
            {}                                          | text      | missing
            {"text": null}                              | text      | missing
            {"text": 7}                                 | text      | string
            {"text": {"text": "x"}}                     | text      | string
            {"text": "x", "language": 5}                | language  | string
            {"text": "x", "language": "deutsch oder so"}| language  | language tag
            {"text": "x", "published": "2024-02-30"}    | published | date
            {"text": "x", "published": "gestern"}       | published | date
            {"text": "x", "published": 20240516}        | published | string
            {"text": "x", "find": "figures"}            | find      | list
            {"text": "x", "find": []}                   | find      | list
            {"text": "x", "find": ["names"]}            | find      | list
            {"text": "x", "find": [["figures"]]}        | find      | list
            {"text": "x", "texts": "y"}                 | texts     | not known
            """)
    void wrongJsonIsRefusedNamingTheMember(String body, String field, String detail) throws Exception {
        JsonNode problem = problem(
                400, post("/api/v1/analysis").contentType("application/json").content(body == null ? "" : body));

        assertThat(problem.path("field").asString(null)).isEqualTo(field);
        assertThat(problem.get("detail").asString()).contains(detail);
    }

    @Test
    void deeplyNestedJsonIsRefused() throws Exception {
        problem(400, post("/api/v1/analysis").contentType("application/json").content("[".repeat(100_000)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws Exception {
        byte[] noise = {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'};
        problem(400, post("/api/v1/analysis").contentType("application/json").content(noise));
    }

    @Test
    void moreThanAMegabyteOfTextIsTooMuch() throws Exception {
        String text = "ä".repeat(512 * 1024 + 1);
        problem(413, post("/api/v1/analysis").contentType("application/json").content("{\"text\": \"" + text + "\"}"));
        problem(413, post("/api/v1/analysis").contentType("application/json").content(" ".repeat(9 << 20)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            published, 30.2.2024,       date
            published, 2024-02-30,      date
            language,  kein Kürzel!,    language tag
            publish,   later,           now or preview
            """)
    void wrongParametersOfAnUploadAreRefusedNamingThem(String name, String value, String detail) throws Exception {
        JsonNode problem = problem(
                400,
                multipart("/api/v1/uploads")
                        .file(new MockMultipartFile("files", "a.txt", "text/plain", "Text".getBytes()))
                        .param(name, value));

        assertThat(problem.get("field").asString()).isEqualTo(name);
        assertThat(problem.get("detail").asString()).contains(detail);
    }

    @ParameterizedTest
    @CsvSource({"de, zu viele Dateien", "en, too many files"})
    void aFullQueueSaysWhenToTryAgain(String language, String detail) throws Exception {
        given(uploads.accept(anyList(), any(), any())).willThrow(new QueueFullException());

        MockHttpServletResponse answer = mvc.perform(multipart("/api/v1/uploads")
                        .file(new MockMultipartFile("files", "a.txt", "text/plain", "Text".getBytes()))
                        .with(user("tilda").roles("EDITOR"))
                        .header("Accept-Language", language))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).containsIgnoringCase(detail);
    }

    @Test
    void anUploadWithoutFilesIsRefused() throws Exception {
        assertThat(problem(400, multipart("/api/v1/uploads").param("source", "x"))
                        .get("field")
                        .asString())
                .isEqualTo("files");
    }

    @Test
    void whatFailsBeforeTheDispatcherIsAProblemDocumentToo() throws Exception {
        MockHttpServletResponse answer =
                answer(get("/error").accept("text/html").with(request -> {
                    request.setDispatcherType(DispatcherType.ERROR);
                    request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 400);
                    request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/v1/articles/%00");
                    return request;
                }));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    }

    @Test
    void aPageThatFailsIsStillAPage() throws Exception {
        assertThat(answer(get("/nowhere").accept("text/html")).getContentType())
                .isNotEqualTo("application/problem+json");
    }

    @Test
    void problemsComeInTheCallersLanguage() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/api/v1/nowhere").header("Accept-Language", "de"))
                .andReturn()
                .getResponse();

        assertThat(json.readTree(answer.getContentAsByteArray()).get("title").asString())
                .isEqualTo("Nicht gefunden");
        assertThat(answer.getHeader("Content-Language")).isEqualTo("de");
    }
}
