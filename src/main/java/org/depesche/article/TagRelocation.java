package org.depesche.article;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.depesche.article.TagDecision.Act;
import org.depesche.article.TagDecision.Ending;
import org.depesche.article.TagDecision.Layer;
import org.depesche.article.TagDecision.Made;
import org.depesche.article.TagDecision.Ruling;
import org.depesche.article.TagDecision.Words;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/**
 * Moves editors' decisions and the tags of sources from a text to its changed version. A decision whose words cannot be
 * found again is left for an editor to review.
 *
 * @param before the text that the spans refer to
 * @param after the current text
 * @param now the time of the change
 */
public record TagRelocation(String before, String after, OffsetDateTime now) {

    /** The decisions in the current text. A decision whose words are gone is marked as lost. */
    List<TagDecision> decisions(List<TagDecision> decisions) {
        return before.equals(after)
                ? decisions
                : decisions.stream().map(this::decision).toList();
    }

    private TagDecision decision(TagDecision decision) {
        TagDecision with = decision.keepingAway(lasting(decision.keptAway()));
        Span span = decision.words().span();
        if (span == null) {
            return with;
        }
        Span place = SpanRelocation.moved(before, after, span);
        FigureMention figure = decision.figure();
        return figure != null && place != null ? with.moved(figure(figure, place)) : with.moved(place);
    }

    /** The tags that no tagger will find again, in the current text. */
    LinkedTags lasting(LinkedTags tags) {
        List<NamedTag> names = new ArrayList<>();
        List<FigureMention> figures = new ArrayList<>();
        LinkedTags lasting = tags.lasting();
        for (NamedTag tag : lasting.names()) {
            Span place = tag.span() == null ? null : SpanRelocation.moved(before, after, tag.span());
            if (tag.span() == null || place != null) {
                names.add(place == null ? tag : tag.at(place));
            }
        }
        for (FigureMention figure : lasting.figures()) {
            Span place = SpanRelocation.moved(before, after, figure.span());
            if (place != null) {
                figures.add(figure(figure, place));
            }
        }
        return new LinkedTags(names, figures);
    }

    /**
     * A decision for an editor to review, made from a mention that an editor moved to another entity and whose words
     * are gone.
     */
    @Nullable
    TagDecision lost(NamedTag tag) {
        Span span = tag.span();
        if (span == null || SpanRelocation.moved(before, after, span) != null) {
            return null;
        }
        return new TagDecision(
                0,
                new Made(now, "", null),
                new Ruling(
                        Layer.NAMES,
                        Act.SET,
                        tag.entity(),
                        tag.mention().entity().name()),
                new Words(null, tag.mention().surface(), true),
                tag,
                null,
                LinkedTags.NOTHING,
                Ending.NONE);
    }

    private FigureMention figure(FigureMention figure, Span place) {
        Span sentence = SpanRelocation.moved(before, after, figure.sentence());
        return new FigureMention(
                place,
                figure.surface(),
                figure.figure().moved(name -> SpanRelocation.moved(before, after, name)),
                sentence != null && sentence.contains(place) ? sentence : SpanRelocation.paragraph(after, place),
                figure.origin());
    }
}
