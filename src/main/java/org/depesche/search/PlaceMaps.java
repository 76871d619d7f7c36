package org.depesche.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.map.MapPlace;
import org.depesche.map.MapPlace.Extent;
import org.depesche.map.MapSize;
import org.depesche.map.PlaceMap;
import org.depesche.register.Location;
import org.depesche.register.Locations;
import org.depesche.search.SearchResult.EntityCount;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws places of the register on a map. */
@Component
public class PlaceMaps {

    private final Locations locations;

    PlaceMaps(Locations locations) {
        this.locations = locations;
    }

    /**
     * The places with where they lie, as far as that is known.
     *
     * @param places under the names that the reader knows, each with where it leads from the map
     * @param chosen ids of those that the page is about, or is filtered by
     */
    public List<MapPlace> located(List<EntityCount> places, Set<Integer> chosen) {
        Map<Integer, Location> known =
                locations.of(places.stream().map(EntityCount::id).toList());
        List<MapPlace> located = new ArrayList<>();
        for (EntityCount place : places) {
            Location location = known.get(place.id());
            if (location != null) {
                located.add(new MapPlace(
                        place.name(),
                        place.url(),
                        place.count(),
                        location.latitude(),
                        location.longitude(),
                        Extent.of(location.feature()),
                        chosen.contains(place.id())));
            }
        }
        return located;
    }

    /**
     * A map for a column of a page, without the few that lie far away from all others.
     *
     * @param places under the names that the reader knows, each with where it leads from the map
     * @param chosen ids of those that the page is about
     * @return null if it is not known where any of them lies
     */
    public @Nullable PlaceMap of(List<EntityCount> places, Set<Integer> chosen) {
        return PlaceMap.near(located(places, chosen), MapSize.COLUMN);
    }
}
