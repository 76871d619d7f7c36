package org.depesche.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.SourceIdentity;
import org.depesche.picture.ArticlePicture;
import org.depesche.picture.Pictures;
import org.depesche.tagging.Block;
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
    private final Pictures pictures;

    public ExportAccess(OriginalSettings settings, SiteAddress site, Pictures pictures) {
        this.originals = settings.originals();
        this.site = site;
        this.pictures = pictures;
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
     * The article for this user: readers get no slugline, which is the newsroom's own name of a story. Its pictures are
     * named by their addresses in the archive.
     *
     * @throws ResponseStatusException if the user may not take articles along
     */
    public OutgoingArticle outgoing(Article article, HttpServletRequest request) {
        return outgoing(article, request, visible(article), picture -> site.of(picture.url(), request));
    }

    /** The pictures of an article that readers may see. */
    List<ArticlePicture> visible(Article article) {
        return pictures.of(article.id()).stream()
                .filter(picture -> picture.withheld() == null)
                .toList();
    }

    /**
     * The article for this user with some of its pictures.
     *
     * @param addresses the names of the pictures in the file
     */
    OutgoingArticle outgoing(
            Article article,
            HttpServletRequest request,
            List<ArticlePicture> leaving,
            Function<ArticlePicture, String> addresses) {
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
                    draft.suppliedFigures(),
                    draft.correction());
        }
        List<Block> body = draft.body();
        return new OutgoingArticle(
                draft,
                site.of(article.url(), request),
                leaving.stream()
                        .map(picture -> OutgoingPicture.of(picture, picture.place(body), addresses.apply(picture)))
                        .toList());
    }

    /** @throws ResponseStatusException if the user may not take articles along */
    public void require(HttpServletRequest request) {
        if (!isOpenTo(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
