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
     * The places with known locations.
     *
     * @param places with names in the reader's language and their addresses from the map
     * @param chosen the ids of places that the page is about or filtered by
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
     * A map for a column of a page, without the few places far away from all others.
     *
     * @param places with names in the reader's language and their addresses from the map
     * @param chosen the ids of places that the page is about
     * @return null if no location is known
     */
    public @Nullable PlaceMap of(List<EntityCount> places, Set<Integer> chosen) {
        return PlaceMap.near(located(places, chosen), MapSize.COLUMN);
    }
}
