package org.depesche.editor.tags;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.DepescheTest;
import org.depesche.EditorPages;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.ingest.Retagging;
import org.depesche.ingest.Retaggings;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DepescheTest
class RetaggingPageTests extends EditorPages {

    @Autowired
    private Archive archive;

    @Autowired
    private Retaggings retaggings;

    @Test
    void theNumbersOfARetaggingAreOnItsPageAndInTheList() throws Exception {
        String source = "Küstendienst " + UniqueWord.next();
        SampleArticle.of("Eine Reise")
                .source(source)
                .paragraph("Im Hafen liegen drei Schiffe.")
                .in(archive);
        long id = retaggings
                .begin(new Retagging.Scope(null, source, null, null), "tilda", false)
                .orElseThrow();
        Document running = page("/editor/retagging/" + id);

        retaggings.work(id, 1, progress -> {});

        assertThat(running.select("progress").attr("max")).isEqualTo("1");
        assertThat(running.select("progress").attr("value")).isEqualTo("0");
        assertThat(page("/editor/retagging/" + id).select("dd").eachText()).contains("1");
        assertThat(page("/editor/retagging").select("a[href='/editor/retagging/" + id + "']"))
                .isNotEmpty();
    }
}
