package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Reading.Range;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import id.kentongan.flow.answer.TimeSentence.Clock;
import id.kentongan.flow.answer.TimeSentence.Item;
import id.kentongan.flow.answer.TimeSentence.Said;
import id.kentongan.flow.answer.TimeWords.Part;
import id.kentongan.flow.answer.TimeWords.Prayer;
import id.kentongan.flow.answer.TimeWords.Sign;
import id.kentongan.place.TimeZones;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Times of the day as people tell them: {@code 14.30}, {@code jam setengah 3 sore}, {@code jam 7 kurang seperempat
 * malam}. An hour from 1 to 12 needs a part of the day; "ba'da magrib" is a range.
 */
final class Times {
    private static final int QUARTER = 15;
    /** "24.00" ends a day, and is the first minute of the next. */
    private static final int MIDNIGHT = 24;

    private final ZonedDateTime now;

    private Times(ZonedDateTime now) {
        this.now = now;
    }

    static Reading read(String text, ZonedDateTime now) {
        Optional<List<Item>> items = TimeSentence.of(text);
        return items.filter(all -> !all.isEmpty()).map(all -> new Times(now).read(all))
                .orElseGet(() -> new Wrong(Reason.TIME));
    }

    private Reading read(List<Item> items) {
        if (has(items, Sign.ABOUT) || has(items, Sign.NOW)) {
            return new Wrong(items.size() > 1 ? Reason.RANGE : Reason.TIME);
        }
        for (Sign link : List.of(Sign.OR, Sign.UNTIL)) {
            int at = items.indexOf(new Said(link));
            if (at == 0) {
                return new Wrong(Reason.TIME);
            }
            if (at > 0) {
                return linked(items.subList(0, at), items.subList(at + 1, items.size()), link == Sign.OR);
            }
        }
        return inZone(new ArrayList<>(items));
    }

    private static boolean has(List<Item> items, TimeWords.Word word) {
        return items.contains(new Said(word));
    }

    private Reading linked(List<Item> left, List<Item> right, boolean or) {
        Reading until = read(right);
        Reading from = read(left);
        Optional<Part> part = parts(right).stream().findFirst();
        if (!(from instanceof Value) && part.isPresent() && parts(left).isEmpty()) {
            var shared = new ArrayList<>(left);
            shared.add(new Said(part.get()));
            from = read(shared);
        }
        if (!(from instanceof Value one) || !(until instanceof Value other)) {
            return new Wrong(Reason.RANGE);
        }
        return or ? new Several(List.of(one.value(), other.value())) : new Range(one.value(), other.value());
    }

    /** A zone that is named must be the person's own. */
    private Reading inZone(List<Item> items) {
        List<ZoneId> named = items.stream().flatMap(item -> zone(item).stream()).toList();
        Reading time = clock(items);
        boolean here = named.stream()
                .allMatch(zone -> zone.getRules().getOffset(now.toInstant()).equals(now.getOffset()));
        return here || !(time instanceof Value) ? time : new Wrong(Reason.RANGE);
    }

    private static Optional<ZoneId> zone(Item item) {
        return item instanceof Said said && said.word() instanceof Sign sign ? switch (sign) {
        case WIB -> Optional.of(TimeZones.WIB);
        case WITA -> Optional.of(TimeZones.WITA);
        case WIT -> Optional.of(TimeZones.WIT);
        case O_CLOCK, HALF_TO, MINUS, PLUS, QUARTER, AFTER, BEFORE, ABOUT, OR, UNTIL, MINUTE, MIDDLE, DAY, NOW ->
            Optional.empty();
        } : Optional.empty();
    }

    private static List<Part> parts(List<Item> items) {
        return items.stream().flatMap(item -> item instanceof Said said && said.word() instanceof Part part
                ? java.util.stream.Stream.of(part)
                : java.util.stream.Stream.of()).toList();
    }

    private static Reading clock(List<Item> items) {
        items.removeIf(item -> zone(item).isPresent());
        var parts = new ArrayList<>(parts(items));
        items.removeIf(item -> item instanceof Said said && said.word() instanceof Part);
        boolean clocked = items.stream().anyMatch(Clock.class::isInstance);
        if (clocked && items.remove(new Said(Prayer.SUBUH))) {
            parts.add(Part.SUBUH);
        }
        items.removeIf(item -> item.equals(new Said(Sign.MIDDLE)) && clocked
                && (parts.contains(Part.NIGHT) || parts.contains(Part.NOON)));
        if (parts.stream().distinct().count() > 1) {
            return new Wrong(Reason.TIME);
        }
        Optional<Part> part = parts.stream().findFirst();
        if (!clocked) {
            return unclocked(items, part);
        }
        return Dial.read(items).map(dial -> dial.time(part)).orElseGet(() -> new Wrong(Reason.TIME));
    }

    /** A part of the day or a prayer without an hour is a range. */
    private static Reading unclocked(List<Item> items, Optional<Part> part) {
        Optional<Prayer> prayer = items.stream()
                .flatMap(item -> item instanceof Said said && said.word() instanceof Prayer one
                        ? java.util.stream.Stream.of(one)
                        : java.util.stream.Stream.of())
                .findFirst();
        if (prayer.isPresent()) {
            Prayer one = prayer.get();
            return has(items, Sign.AFTER)
                    ? range(one.end(), one.after())
                    : has(items, Sign.BEFORE)
                            ? range(one.call().minusMinutes(45), one.call())
                            : range(one.call(), one.end());
        }
        boolean middle = items.equals(List.of(new Said(Sign.MIDDLE)));
        if (part.isEmpty() || !items.isEmpty() && !middle) {
            return new Wrong(Reason.TIME);
        }
        return middle && part.get() == Part.NIGHT
                ? range(LocalTime.of(23, 30), LocalTime.of(0, 30))
                : middle && part.get() == Part.NOON
                        ? range(LocalTime.of(11, 30), LocalTime.of(12, 30))
                        : range(part.get().from(), part.get().until());
    }

    private static Range range(LocalTime from, LocalTime until) {
        return new Range(from.toString(), until.toString());
    }

    /**
     * An hour and what is added to it or taken from it.
     *
     * @param minutes
     *            from -30 to 59
     */
    private record Dial(int hour, int minutes) {
        /** {@code [jam] [setengah] hour [minutes] [kurang|lewat minutes [menit]]}. */
        static Optional<Dial> read(List<Item> said) {
            var items = new ArrayList<>(said);
            boolean named = !items.isEmpty() && items.getFirst().equals(new Said(Sign.O_CLOCK));
            items.removeIf(item -> item.equals(new Said(Sign.O_CLOCK)) || item.equals(new Said(Sign.MINUTE)));
            // "2 jam" is how long something takes.
            if (!named && said.contains(new Said(Sign.O_CLOCK)) || items.isEmpty()) {
                return Optional.empty();
            }
            boolean half = items.getFirst().equals(new Said(Sign.HALF_TO)) && items.size() == 2;
            if (half) {
                items.removeFirst();
            }
            if (items.isEmpty() || !(items.getFirst() instanceof Clock clock)) {
                return Optional.empty();
            }
            Optional<Integer> more = more(items.subList(1, items.size()), clock);
            if (more.isEmpty() || half && clock.minutes() >= 0 || clock.minutes() > 59) {
                return Optional.empty();
            }
            return Optional.of(new Dial(clock.hours(), half ? -30 : Math.max(clock.minutes(), 0) + more.get()));
        }

        private static Optional<Integer> more(List<Item> items, Clock hour) {
            if (items.isEmpty()) {
                return Optional.of(0);
            }
            if (hour.minutes() >= 0) {
                return Optional.empty();
            }
            if (items.size() == 1 && items.getFirst() instanceof Clock minutes && minutes.minutes() < 0
                    && minutes.hours() < 60 && (!minutes.written() || minutes.hours() > 9)) {
                return Optional.of(minutes.hours());
            }
            if (items.size() != 2 || !(items.getFirst() instanceof Said sign)
                    || sign.word() != Sign.MINUS && sign.word() != Sign.PLUS) {
                return Optional.empty();
            }
            return minutes(items.getLast()).map(minutes -> sign.word() == Sign.MINUS ? -minutes : minutes);
        }

        private static Optional<Integer> minutes(Item item) {
            return switch (item) {
            case Clock clock when clock.minutes() < 0 && clock.hours() < 60 -> Optional.of(clock.hours());
            case Said said when said.word() == Sign.QUARTER -> Optional.of(QUARTER);
            case Said said when said.word() == Sign.HALF_TO -> Optional.of(2 * QUARTER);
            case Clock _,Said _ -> Optional.empty();
            };
        }

        Reading time(Optional<Part> part) {
            if (hour == MIDNIGHT && minutes == 0 && part.filter(one -> one != Part.NIGHT).isEmpty()) {
                return new Value(at(0));
            }
            if (hour > 23) {
                return new Wrong(Reason.TIME);
            }
            if (part.isPresent()) {
                int said = part.get().hour(hour);
                return said < 0 ? new Wrong(Reason.TIME) : new Value(at(said));
            }
            return hour >= 1 && hour <= 12
                    ? new Several(List.of(at(hour % 12), at(hour % 12 + 12)))
                    : new Value(at(hour));
        }

        private String at(int hourOfDay) {
            return LocalTime.of(hourOfDay, 0).plusMinutes(minutes).toString();
        }
    }
}
