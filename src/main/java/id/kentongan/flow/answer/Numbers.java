package id.kentongan.flow.answer;

import id.kentongan.flow.answer.Amounts.Amount;
import id.kentongan.flow.answer.AnswerKind.Decimal;
import id.kentongan.flow.answer.AnswerKind.Money;
import id.kentongan.flow.answer.AnswerKind.WholeNumber;
import id.kentongan.flow.answer.Reading.Range;
import id.kentongan.flow.answer.Reading.Reason;
import id.kentongan.flow.answer.Reading.Several;
import id.kentongan.flow.answer.Reading.Value;
import id.kentongan.flow.answer.Reading.Wrong;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Counts, measures and amounts of money: {@code 25 orang}, {@code setengah}, {@code Rp 1.500.000,-}. */
final class Numbers {
    /** Who says less in rupiah means thousands, or millions. */
    private static final BigDecimal LEAST_SAID_FULLY = BigDecimal.valueOf(100);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    private final BigDecimal least;
    private final BigDecimal most;
    private final boolean whole;
    private final boolean money;
    private final Reason unread;

    private Numbers(long least, long most, boolean whole, boolean money) {
        this.least = BigDecimal.valueOf(least);
        this.most = BigDecimal.valueOf(most);
        this.whole = whole;
        this.money = money;
        this.unread = money ? Reason.MONEY : Reason.NUMBER;
    }

    static Reading read(WholeNumber kind, String text) {
        return new Numbers(kind.least(), kind.most(), true, false).read(text);
    }

    static Reading read(Decimal kind, String text) {
        return new Numbers(kind.least(), kind.most(), false, false).read(text);
    }

    static Reading read(Money kind, String text) {
        return new Numbers(kind.least(), kind.most(), true, true).read(text);
    }

    private Reading read(String text) {
        Amount amount = Amounts.read(text, money);
        return switch (amount) {
        case Amounts.Exact exact when exact.values().size() == 1 -> one(text, exact.values().getFirst());
        case Amounts.Exact exact -> several(exact.values().stream().filter(this::fits).toList());
        case Amounts.Between between -> fits(between.from()) && fits(between.until())
                ? new Range(written(between.from()), written(between.until()))
                : new Wrong(unread);
        case Amounts.About _ -> new Wrong(Reason.RANGE);
        case Amounts.Nothing _ -> new Wrong(unread);
        };
    }

    private Reading several(List<BigDecimal> values) {
        return values.size() < 2 ? new Wrong(unread) : new Several(values.stream().map(Numbers::written).toList());
    }

    private Reading one(String text, BigDecimal value) {
        if (whole && value.scale() > 0) {
            return new Wrong(money ? Reason.MONEY : Reason.NUMBER_WHOLE);
        }
        if (money && value.signum() > 0 && value.compareTo(LEAST_SAID_FULLY) < 0 && !AmountWords.namesRupiah(text)) {
            return several(List.of(value.multiply(THOUSAND), value));
        }
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0
                ? new Value(written(value))
                : new Wrong(Reason.NUMBER_RANGE,
                        Map.of("least", least.toPlainString(), "most", most.toPlainString()));
    }

    private boolean fits(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0 && (!whole || value.scale() <= 0);
    }

    private static String written(BigDecimal value) {
        return value.toPlainString();
    }
}
