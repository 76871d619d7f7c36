package org.depesche.reading;

import java.util.ArrayList;
import java.util.List;
import org.depesche.article.Article;
import org.depesche.article.ArticleDraft;
import org.depesche.article.DraftField;
import org.depesche.article.revision.FigureChange;
import org.depesche.article.revision.NameChange;
import org.depesche.article.revision.RevisedFigure;
import org.depesche.article.revision.Revisions;
import org.depesche.article.revision.Revisions.Revision;
import org.depesche.article.revision.WordDifference;
import org.depesche.article.tags.TagSnapshot;
import org.depesche.reading.Correction.TextChange;
import org.depesche.register.Entities;
import org.depesche.register.LocalizedNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the corrections of an article, as far as readers have seen it. */
@Component
class Corrections {

    /** A live ticker has more; its earliest versions are left out. */
    private static final int MOST = 20;

    /** The parts of an article whose corrections are shown. */
    private static final List<DraftField> PARTS =
            List.of(DraftField.HEADLINE, DraftField.KICKER, DraftField.BYLINE, DraftField.BODY);

    private final Revisions revisions;
    private final Entities register;
    private final LocalizedNames names;

    Corrections(Revisions revisions, Entities register, LocalizedNames names) {
        this.revisions = revisions;
        this.register = register;
        this.names = names;
    }

    /** Whether readers may see a correction. */
    boolean areIn(Article article) {
        return article.revision() > 1 && revisions.mayBePublished(article.id());
    }

    /** The corrections of a visible article, the latest first. */
    List<Correction> of(Article article) {
        List<Correction> corrections = new ArrayList<>();
        ArticleDraft after = article.draft();
        TagSnapshot tags = TagSnapshot.of(article);
        for (Revision before : revisions.published(article.id(), MOST)) {
            corrections.add(between(before, after, tags));
            after = before.draft();
            tags = before.tags();
        }
        return corrections;
    }

    private Correction between(Revision before, ArticleDraft after, @Nullable TagSnapshot tags) {
        List<TextChange> texts = PARTS.stream()
                .filter(part -> !text(part, before.draft()).equals(text(part, after)))
                .map(part ->
                        new TextChange(part, WordDifference.between(text(part, before.draft()), text(part, after))))
                .toList();
        TagSnapshot earlier = before.tags();
        List<NameChange> named = List.of();
        List<FigureChange> counted = List.of();
        if (earlier != null && tags != null) {
            named = NameChange.between(earlier, tags, register, names);
            counted = FigureChange.between(
                    RevisedFigure.of(earlier.figures(), before.draft().text()),
                    RevisedFigure.of(tags.figures(), after.text()));
        }
        String said = before.by() == null ? before.reason() : null;
        return new Correction(before.number(), before.until(), said, texts, named, counted);
    }

    private static String text(DraftField part, ArticleDraft draft) {
        String text = switch (part) {
            case HEADLINE -> draft.headline();
            case KICKER -> draft.heading().kicker();
            case BYLINE -> draft.heading().printedByline();
            default ->
                draft.text()
                        .substring(
                                Math.min(draft.headline().length(), draft.text().length()))
                        .strip();
        };
        return text == null ? "" : text;
    }
}
