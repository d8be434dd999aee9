package id.kentongan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;

/** Measures one thing after the other, each with a service of its own where they would disturb each other. */
final class Bench {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BROADCAST = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final int LOOKS = 5;
    private static final String COMPLAINT = "mau lapor jalan rusak di depan mushola";

    private final BenchPlan plan;
    private final Path flows;
    private final Path parent;
    private final Consumer<String> progress;
    private final AtomicReference<Optional<ServiceFolder>> used = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ServiceProcess>> running = new AtomicReference<>(Optional.empty());

    /**
     * @param parent
     *            where folders to work in are made: on the disk that is to be measured
     * @param progress
     *            told what is being done
     */
    Bench(BenchPlan plan, Path flows, Path parent, Consumer<String> progress) {
        this.plan = plan;
        this.flows = flows;
        this.parent = parent;
        this.progress = progress;
    }

    private record Loads(List<Figures> sms, List<Figures> webhooks, Optional<Memory> memory) {
    }

    /** A service under test between its two providers. */
    private record Rig(SmscLoad smsc, MessagesApi api, ServiceProcess service) {
    }

    /** What the service is put between. */
    private record Providers(SmscLoad smsc, MessagesApi api) {
    }

    private interface Settling {
        ServiceFolder of(ServiceFolder folder, Providers between);
    }

    private interface Part<T> {
        T measure(Rig rig) throws InterruptedException;
    }

    BenchReport run() throws InterruptedException {
        Machine machine;
        Starts starts;
        try (ServiceFolder folder = newFolder()) {
            machine = Machine.here(folder.path());
            starts = starts(folder);
        }
        Weight weight = withService(this::weigh);
        Loads loads = withService(this::loads);
        return new BenchReport(machine, loads.sms(), loads.webhooks(), windows(), announcement(), weight,
                loads.memory(),
                starts);
    }

    private Starts starts(ServiceFolder folder) {
        try (SmscLoad smsc = SmscLoad.listen(); MessagesApi api = MessagesApi.listening()) {
            folder.configured(flows, smsc.port(), api.address());
            progress.accept("starting the service for the first time");
            Duration first = start(folder);
            var others = new ArrayList<Duration>();
            for (int start = 1; start <= plan.starts(); start++) {
                progress.accept("starting the service again, " + start + " of " + plan.starts());
                others.add(start(folder));
            }
            return new Starts(first, others);
        }
    }

    private Duration start(ServiceFolder folder) {
        try (ServiceProcess service = launched(folder)) {
            return service.start();
        }
    }

    private ServiceFolder newFolder() {
        ServiceFolder folder = ServiceFolder.in(parent);
        used.set(Optional.of(folder));
        return folder;
    }

    private ServiceProcess launched(ServiceFolder folder) {
        ServiceProcess service = ServiceProcess.start(folder);
        running.set(Optional.of(service));
        return service;
    }

    private <T> T withService(Part<T> part) throws InterruptedException {
        return withService((folder, between) -> folder.configured(flows, between.smsc().port(), between.api()
                .address()), part);
    }

    private <T> T withService(Settling settings, Part<T> part) throws InterruptedException {
        try (ServiceFolder folder = newFolder();
                SmscLoad smsc = SmscLoad.listen();
                MessagesApi api = MessagesApi.listening();
                ServiceProcess service = launched(settings.of(folder, new Providers(smsc, api)))) {
            smsc.awaitBind(PATIENCE);
            return part.measure(new Rig(smsc, api, service));
        }
    }

    private Loads loads(Rig rig) throws InterruptedException {
        var sms = new ArrayList<Figures>();
        for (Load load : plan.sms()) {
            sms.add(measured(rig, "SMS", load, rig.smsc()::run));
        }
        var webhooks = new ArrayList<Figures>();
        var driver = new WebhookLoad(rig.api(), rig.service().address());
        for (Load load : plan.webhooks()) {
            webhooks.add(measured(rig, "WhatsApp", load, driver::run));
        }
        return new Loads(sms, webhooks, rig.service().memory());
    }

    /** How many submits a second each window lets through, each with a service of its own. */
    private List<Figures> windows() throws InterruptedException {
        var rows = new ArrayList<Figures>();
        for (int window : plan.windows()) {
            Load load = plan.throughWindow().named("window " + window);
            rows.add(withService((folder, between) -> folder.configured(flows, between.smsc().port(), between.api()
                    .address(), window), rig -> {
                        rig.smsc().run(load.named("warming up"));
                        return measured(rig, "SMS", load, rig.smsc()::run);
                    }));
        }
        return rows;
    }

    /** An announcement to many while conversations go on. */
    private Broadcast announcement() throws InterruptedException {
        People residents = People.residents(plan.audience());
        return withService((folder, between) -> folder.with(residents).configured(flows, between.smsc().port(), between
                .api().address()), rig -> {
                    var audience = new Audience(residents);
                    rig.smsc().run(plan.throughWindow().named("warming up"));
                    rig.smsc().watch(audience);
                    for (String text : List.of("umumkan", "Kerja bakti Sabtu jam 7", "ya")) {
                        rig.smsc().run(Load.once("kader", People.kader(), text));
                    }
                    Figures talks = measured(rig, "SMS while " + plan.audience() + " are announced to", plan.talks(),
                            rig
                                    .smsc()::run);
                    long end = System.nanoTime() + BROADCAST.toNanos();
                    while (!audience.complete() && System.nanoTime() - end < 0) {
                        Thread.sleep(SETTLING);
                    }
                    return new Broadcast(plan.audience(), audience.missing(), audience.doubled(), audience.seconds(),
                            talks);
                });
    }

    private interface Driver {
        Figures run(Load load) throws InterruptedException;
    }

    private Figures measured(Rig rig, String medium, Load load, Driver driver) throws InterruptedException {
        progress.accept(medium + ": " + load.name());
        Work before = rig.service().work();
        Figures figures = driver.run(load).withWork(rig.service().work().since(before));
        progress.accept(String.format(Locale.ROOT, "    %,.0f replies a second, p50 %.1f ms, p99 %.1f ms", figures
                .perSecond(), figures.p50(), figures.p99()));
        return figures;
    }

    private Weight weigh(Rig rig) throws InterruptedException {
        int half = Math.max(1, plan.conversations() / 2);
        People atMenu = People.newcomers(half);
        progress.accept("weighing " + 2 * half + " conversations");
        // whatever is made once is made by somebody else first
        boolean exact = rig.smsc().run(Load.once("", People.bySms(100), "menu")).exact();
        double empty = used(rig);
        exact &= rig.smsc().run(Load.once("", atMenu, "menu")).exact();
        double menus = used(rig);
        exact &= rig.smsc().run(Load.once("", atMenu.next(half), COMPLAINT)).exact();
        double complaints = used(rig);
        // the same conversations, but other octets: only the identities are new
        exact &= rig.smsc().run(Load.once("", atMenu, "MENU")).exact();
        double identity = (used(rig) - complaints) / half;
        return new Weight(2 * half, (menus - empty) / half - identity, (complaints - menus) / half - identity, identity,
                exact);
    }

    /** The least of a few looks: buffers on their way come and go. */
    private static double used(Rig rig) throws InterruptedException {
        Thread.sleep(SETTLING);
        return DoubleStream.generate(() -> rig.service().metric("kentongan_store_used_bytes")).limit(LOOKS).min()
                .orElseThrow();
    }

    /** Leaves nothing behind when the benchmark is broken off. */
    void stop() {
        running.get().ifPresent(ServiceProcess::close);
        used.get().ifPresent(ServiceFolder::close);
    }
}
