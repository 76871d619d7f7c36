package org.depesche.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DepescheTest
class SitemapRowsTests {

    @Autowired
    private SitemapRows sitemap;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates articleStates;

    @Test
    void haveWhatReadersMaySeeAndNothingElse() {
        long seen = SampleArticle.of("Sichtbar").paragraph("Ja.").in(archive);
        long gone = SampleArticle.of("Fort").paragraph("Nein.").in(archive);
        articleStates.cancel(gone, new Reasons("Sie stimmte nicht.", null), "redaktion", false);

        int part = (int) (seen / 50_000 + 1);
        assertThat(sitemap.parts()).contains(part);
        assertThat(sitemap.articles(part))
                .extracting(SitemapRows.Location::id)
                .contains(seen)
                .doesNotContain(gone);
    }
}
