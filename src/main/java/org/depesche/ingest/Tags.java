package org.depesche.ingest;

import java.util.List;
import org.depesche.tagging.Mention;

/**
 * What a text names.
 *
 * @param overdue whether a machine took too long over it, or found too many: then the mentions are those of its source alone
 */
record Tags(List<Mention> mentions, boolean overdue) {}
