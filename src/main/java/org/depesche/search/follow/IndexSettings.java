package org.depesche.search.follow;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index.
 *
 * @param index whether this node keeps an index; commands of the command line leave it to the server
 */
@ConfigurationProperties("depesche")
public record IndexSettings(@DefaultValue("on") boolean index) {}
