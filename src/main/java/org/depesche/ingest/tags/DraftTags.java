package org.depesche.ingest.tags;

import java.util.List;
import org.depesche.tagging.Mention;

/**
 * The mentions of a draft.
 *
 * @param incomplete whether the tagger took too long, or found too much; then only the file's own mentions are
 *     there
 */
public record DraftTags(List<Mention> mentions, boolean incomplete) {}
