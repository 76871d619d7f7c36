package org.depesche.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.KeptAway;
import org.depesche.article.TagDecision.Layer;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * Takes editors' words over into a text that changed: found again by themselves and what stands around them, or else
 * left for an editor to look at.
 *
 * @param before the text that the spans lie in
 * @param after the text now
 * @param now the time of the change
 */
public record TagRelocation(String before, String after, OffsetDateTime now) {

    /** The decisions in the new text; one whose words are not found again is lost. */
    List<TagDecision> decisions(List<TagDecision> decisions) {
        return before.equals(after)
                ? decisions
                : decisions.stream().map(this::decision).toList();
    }

    private TagDecision decision(TagDecision decision) {
        KeptAway kept = decision.keptAway();
        TagDecision with = decision.keepingAway(new KeptAway(lasting(kept.names()), lastingFigures(kept.figures())));
        Span span = decision.span();
        if (span == null) {
            return with;
        }
        Span place = Anchor.moved(before, after, span);
        FigureMention figure = decision.figure();
        return figure != null && place != null ? with.moved(figure(figure, place)) : with.moved(place);
    }

    /** What of it no tagger finds anew, in the new text. */
    List<NamedTag> lasting(List<NamedTag> tags) {
        List<NamedTag> moved = new ArrayList<>();
        for (NamedTag tag : tags) {
            Span span = tag.span();
            Span place = span == null ? null : Anchor.moved(before, after, span);
            if (isLasting(tag) && (span == null || place != null)) {
                moved.add(place == null ? tag : tag.at(place));
            }
        }
        return moved;
    }

    /** Those of a source, in the new text. */
    List<FigureMention> lastingFigures(List<FigureMention> figures) {
        List<FigureMention> moved = new ArrayList<>();
        for (FigureMention figure : figures) {
            Span place = figure.origin() == Origin.MACHINE ? null : Anchor.moved(before, after, figure.span());
            if (place != null) {
                moved.add(figure(figure, place));
            }
        }
        return moved;
    }

    static boolean isLasting(NamedTag tag) {
        return tag.sticky() || tag.mention().origin() != Origin.MACHINE;
    }

    /** What an editor moved to another entity and whose words are gone: a decision for an editor to look at. */
    @Nullable
    TagDecision lost(NamedTag tag) {
        Span span = tag.span();
        if (span == null || Anchor.moved(before, after, span) != null) {
            return null;
        }
        return new TagDecision(
                0,
                now,
                "",
                null,
                Layer.NAMES,
                Act.SET,
                null,
                tag.mention().surface(),
                tag.entity(),
                tag.mention().entity().name(),
                tag,
                null,
                KeptAway.NOTHING,
                null,
                null,
                null,
                true);
    }

    private FigureMention figure(FigureMention figure, Span place) {
        Span sentence = Anchor.moved(before, after, figure.sentence());
        return new FigureMention(
                place,
                figure.surface(),
                figure.figure(),
                sentence != null && sentence.contains(place) ? sentence : paragraph(place),
                figure.origin());
    }

    private Span paragraph(Span place) {
        int start = after.lastIndexOf(TaggableText.BETWEEN_BLOCKS, place.start());
        int end = after.indexOf(TaggableText.BETWEEN_BLOCKS, place.end());
        return new Span(start < 0 ? 0 : start + TaggableText.BETWEEN_BLOCKS.length(), end < 0 ? after.length() : end);
    }
}
