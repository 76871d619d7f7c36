/** Reads Markdown with front matter in YAML, TOML or JSON, or with another header. */
@NullMarked
@Room(mayUse = {"json", "readers", "release", "text"})
package org.depesche.format.markdown;

import org.depesche.house.Room;
import org.jspecify.annotations.NullMarked;
