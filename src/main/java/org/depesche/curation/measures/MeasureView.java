package org.depesche.curation.measures;

import java.util.List;
import org.depesche.article.context.FigureInContext;
import org.depesche.curation.EntryName;
import org.depesche.curation.EntryView;
import org.depesche.register.Measure;
import org.depesche.register.RegisterEntry;
import org.jspecify.annotations.Nullable;

/**
 * A measure as editors see it.
 *
 * @param figures the number of its figures; null while search is away, which knows them and the forms
 * @param revision the number of decisions about it
 * @param parts the measures that were merged into it
 */
record MeasureView(Measure measure, @Nullable Long figures, int revision, List<FormLine> forms, List<Measure> parts)
        implements EntryView {

    /**
     * A form with an example.
     *
     * @param words the form as written in the example; the lemma without one
     */
    record FormLine(
            String lemma,
            String words,
            long count,
            @Nullable FigureInContext example) {}

    @Override
    public int id() {
        return measure.id();
    }

    @Override
    public List<Integer> partIds() {
        return parts.stream().map(Measure::id).toList();
    }

    public String name() {
        return measure.registered();
    }

    public String english() {
        return measure.names().english();
    }

    public boolean isHidden() {
        return measure.hidden();
    }

    /** Its style. */
    public String code() {
        return "figure";
    }

    /** The address of its page for editors. */
    public String url() {
        return EntryName.url(RegisterEntry.measure(measure.id()));
    }
}
