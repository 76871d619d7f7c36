package org.depesche;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The archive's time.
 *
 * @param zone the zone of "today" and of dates without a zone, such as Europe/Berlin
 */
@ConfigurationProperties("depesche")
record TimeSettings(@DefaultValue("Europe/Berlin") ZoneId zone) {}
