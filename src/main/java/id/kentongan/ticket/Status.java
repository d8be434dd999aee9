package id.kentongan.ticket;

/** Where a ticket stands. Only the reporter's word or long silence closes one. */
public enum Status {
    /** Nobody has answered yet: Menunggu, Sedang Diperiksa. */
    WAITING,
    /** An officer has answered: Diproses. */
    IN_PROGRESS,
    /** A letter lies ready: Siap Diambil. */
    READY,
    /** An officer says that it is done, the reporter has not confirmed: Selesai. */
    DONE,
    /** The reporter is content, or said nothing for ten working days: Selesai, Sudah Diambil. */
    CLOSED,
    /** Refused with a reason: Ditolak. */
    REJECTED;

    /** Whether somebody in an office has to do something. */
    public boolean open() {
        return this == WAITING || this == IN_PROGRESS;
    }
}
