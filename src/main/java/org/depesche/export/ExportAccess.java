package org.depesche.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SourceIdentity;
import org.depesche.web.Role;
import org.depesche.web.SiteAddress;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Decides about taking whole articles along: editors may always, readers where the operator allows it. */
@Component
public class ExportAccess {

    private final OriginalAccess originals;
    private final SiteAddress site;

    public ExportAccess(OriginalSettings settings, SiteAddress site) {
        this.originals = settings.originals();
        this.site = site;
    }

    /** Whether the user may take whole articles along. */
    public boolean isOpenTo(HttpServletRequest request) {
        return originals == OriginalAccess.READERS || Role.EDITOR.isHeldBy(request);
    }

    /** The formats to offer to the user; none if the user may not take whole articles along. */
    public List<ExportFormat> formats(HttpServletRequest request) {
        return isOpenTo(request) ? List.of(ExportFormat.values()) : List.of();
    }

    /**
     * The article for this user: readers get no slugline, which is the newsroom's own name of a story.
     *
     * @throws ResponseStatusException if the user may not take articles along
     */
    public OutgoingArticle outgoing(Article article, HttpServletRequest request) {
        require(request);
        ArticleDraft draft = article.draft();
        if (!Role.EDITOR.isHeldBy(request)) {
            SourceIdentity identity = draft.identity();
            draft = new ArticleDraft(
                    new SourceIdentity(identity.sourceId(), identity.version(), null),
                    draft.heading(),
                    draft.publication(),
                    draft.clearance(),
                    draft.body(),
                    draft.suppliedTags(),
                    draft.suppliedFigures());
        }
        return new OutgoingArticle(draft, site.of(article.url(), request));
    }

    /** @throws ResponseStatusException if the user may not take articles along */
    public void require(HttpServletRequest request) {
        if (!isOpenTo(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
