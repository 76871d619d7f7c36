package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.depesche.LogTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

@LogTest
class RefusedArticlesTests {

    private static final List<Long> THOUSAND =
            LongStream.rangeClosed(1, 1000).boxed().toList();

    @Test
    void areLoggedOnceEachWithTheReason(CapturedOutput log) throws IOException {
        RefusedArticles refused = new RefusedArticles(List.of(7L));
        refused.note(List.of(), Map.of(7L, "too long", 8L, "too many"));
        refused.note(List.of(), Map.of(8L, "still too many"));

        assertThat(log).contains("article 8").contains("too many").doesNotContain("article 7", "still");
    }

    @Test
    void areForgottenWhenTheyAreWritten(CapturedOutput log) throws IOException {
        RefusedArticles refused = new RefusedArticles(List.of(7L, 8L));
        refused.note(List.of(7L, 9L), Map.of());
        assertThat(refused.all()).containsExactly(8L);

        refused.note(List.of(), Map.of(7L, "too long again"));
        assertThat(refused.all()).containsExactly(7L, 8L);
        assertThat(log).contains("too long again");
    }

    @Test
    void mayBeAThousand() throws IOException {
        RefusedArticles refused = new RefusedArticles(THOUSAND);
        refused.note(List.of(), Map.of(1000L, "too long"));

        assertThatThrownBy(() -> refused.note(List.of(), Map.of(1001L, "no room for a document")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 1000 articles")
                .hasMessageContaining("no room");
        assertThat(refused.all()).hasSize(1000);
        refused.note(List.of(1L), Map.of(1001L, "too long"));
    }

    @Test
    void areNamedToOperatorsAsFarAsTheyAreFew() {
        assertThat(RefusedArticles.problem(List.of())).isEmpty();
        assertThat(RefusedArticles.problem(List.of(7L, 12L)))
                .startsWith("OpenSearch refuses articles")
                .endsWith(": 7, 12");
        assertThat(RefusedArticles.problem(THOUSAND)).endsWith(", 19, 20, … (1000)");
    }
}
