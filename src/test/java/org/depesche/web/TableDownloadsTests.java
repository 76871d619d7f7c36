package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class TableDownloadsTests {

    private final TableDownloads tables = new TableDownloads(new JsonMapper());
    private final MockHttpServletResponse answer = new MockHttpServletResponse();

    private void write(String format, TableDownloads.Source source) throws Exception {
        tables.write(answer, "hits", format, List.of("id", "headline"), source);
    }

    private void fail(String format, int rows) {
        assertThatThrownBy(() -> write(format, table -> {
                    for (int i = 0; i < rows; i++) {
                        table.add(i, "Hafenstreik in Rostock");
                    }
                    throw new IllegalStateException("the index is away");
                }))
                .hasMessage("the index is away");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aTableIsAFile(String format) throws Exception {
        write(format, table -> table.add(17, "Hafenstreik"));

        assertThat(answer.getHeader("Content-Disposition")).contains("hits." + format);
        assertThat(answer.getContentAsString())
                .isEqualTo(
                        format.equals("csv")
                                ? "\uFEFFid,headline\r\n17,Hafenstreik\r\n"
                                : "[{\"id\":17,\"headline\":\"Hafenstreik\"}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aTableThatFailsAtOnceLeavesNothingOfAFile(String format) throws Exception {
        fail(format, 0);

        assertThat(answer.isCommitted()).isFalse();
        assertThat(answer.getHeader("Content-Disposition")).isNull();
        assertThat(answer.getContentAsString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json"})
    void aTableThatFailsInTheMiddleIsNotEnded(String format) throws Exception {
        fail(format, 10_000);

        assertThat(answer.isCommitted()).isTrue();
        assertThat(answer.getContentAsString())
                .startsWith(format.equals("csv") ? "\uFEFFid" : "[{\"id\":0,")
                .doesNotEndWith("]");
    }
}
