package org.depesche.ingest.tags;

import java.util.List;
import org.depesche.tagging.Mention;

/**
 * The mentions of a draft.
 *
 * @param incomplete whether the tagger took too long, or found too much: then the mentions are those of the file alone
 */
public record DraftTags(List<Mention> mentions, boolean incomplete) {}
