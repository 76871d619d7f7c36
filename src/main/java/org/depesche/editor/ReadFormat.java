package org.depesche.editor;

import java.util.List;
import java.util.Locale;

/** The formats that are read, each with files to try it with. Their names are messages: {@code editor.format.*}. */
enum ReadFormat {
    TEXT("article.txt"),
    MARKDOWN("article.md"),
    HTML("page.html", "page.mhtml", "pages.warc"),
    OFFICE("article.docx", "article.odt", "article.rtf", "article.doc"),
    PDF("release.pdf"),
    MAIL("mail.eml", "mails.mbox"),
    TABLE("articles.csv"),
    NINJS("item.ninjs.json"),
    NEWSML("items.newsml-g2.xml", "item.newsml-1.xml"),
    NITF("item.nitf.xml"),
    TELEPRINTER("wire.txt"),
    PAPER("articles.paper.xml"),
    FEED("feed.rss", "posts.wordpress.json"),
    ZIP;

    private final List<String> samples;

    ReadFormat(String... samples) {
        this.samples = List.of(samples);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of files in {@code /formats} of the class path. */
    public List<String> samples() {
        return samples;
    }
}
