package org.depesche.folder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.folder.FolderPage.Conflict;
import org.depesche.web.PageLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of folders. */
@Component
class FolderPages {

    private static final int SIZE = 100;

    private final FolderEntries entries;
    private final FiledArticles articles;

    FolderPages(FolderEntries entries, FiledArticles articles) {
        this.entries = entries;
        this.articles = articles;
    }

    /**
     * A page of a folder.
     *
     * @param url the address of its first page
     * @param conflict a change that others forestalled; null: none
     */
    FolderPage of(Folder folder, String url, int number, @Nullable Conflict conflict) {
        PageLinks pages = PageLinks.nearest(
                number, SIZE, entries.count(folder.id()), page -> page == 1 ? url : url + "?page=" + page);
        List<FolderEntry> shown = entries.of(folder.id(), pages.skip(), SIZE);
        Map<Long, FiledArticle> seen = articles.among(shown.stream()
                .map(FolderEntry::article)
                .filter(Objects::nonNull)
                .toList());
        return new FolderPage(
                folder,
                shown.stream()
                        .map(entry ->
                                new FolderPage.Item(entry, entry.article() == null ? null : seen.get(entry.article())))
                        .toList(),
                pages,
                conflict);
    }
}
