package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.depesche.export.ExportAccess;
import org.depesche.folder.FolderPage.Conflict;
import org.depesche.folder.FolderPage.Item;
import org.depesche.web.PageLinks;
import org.depesche.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of folders. */
@Component
class FolderPages {

    private static final int SIZE = 100;

    private final FolderEntries entries;
    private final FiledArticles articles;
    private final FolderShares shares;
    private final FolderUsers users;
    private final ReviewMails mails;
    private final ExportAccess access;
    private final SiteAddress site;

    FolderPages(
            FolderEntries entries,
            FiledArticles articles,
            FolderShares shares,
            FolderUsers users,
            ReviewMails mails,
            ExportAccess access,
            SiteAddress site) {
        this.entries = entries;
        this.articles = articles;
        this.shares = shares;
        this.users = users;
        this.mails = mails;
        this.access = access;
        this.site = site;
    }

    /**
     * A page of a folder for a user who may open it.
     *
     * @param conflict a change that others forestalled; null: none
     */
    FolderPage of(Folder folder, int number, @Nullable Conflict conflict, HttpServletRequest request) {
        PageLinks pages = links(folder, folder.url(), number);
        boolean linked = folder.isOwn() && folder.secret() != null;
        return new FolderPage(
                folder,
                items(folder, pages),
                pages,
                conflict,
                folder.isOwn() ? shares.of(folder.id()) : List.of(),
                folder.isOwn() ? users.find(request).map(shares::groups).orElse(List.of()) : List.of(),
                linked ? site.of(folder.sharedUrl(), request) : null,
                mails.areOffered(),
                access.formats(request));
    }

    /** A page of a folder for readers with its link. */
    FolderPage shared(Folder folder, int number) {
        PageLinks pages = links(folder, folder.sharedUrl(), number);
        return new FolderPage(folder, items(folder, pages), pages, null, List.of(), List.of(), null, false, List.of());
    }

    private PageLinks links(Folder folder, String url, int number) {
        return PageLinks.nearest(
                number, SIZE, entries.count(folder.id()), page -> page == 1 ? url : url + "?page=" + page);
    }

    private List<Item> items(Folder folder, PageLinks pages) {
        List<FolderEntry> shown = entries.of(folder.id(), pages.skip(), SIZE);
        Map<Long, FiledArticle> seen = articles.among(shown.stream()
                .map(FolderEntry::article)
                .filter(Objects::nonNull)
                .toList());
        return shown.stream()
                .map(entry -> new Item(entry, entry.article() == null ? null : seen.get(entry.article())))
                .toList();
    }
}
