package id.kentongan.app;

import id.kentongan.yaml.Fault;
import java.util.List;
import java.util.stream.Collectors;

/** The flows or the directory have faults: an operator's or author's matter, all of them told. */
public final class PublishedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PublishedException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    }
}
