package id.kentongan.store;

/** What every store promises to the turn; each kind of Redis runs it. */
interface PartitionStoreContract
        extends
            InboxContract,
            EnquiryContract,
            CommitContract,
            OwnershipContract,
            OutageContract,
            NodesContract,
            FlowShelfContract,
            StrangersContract {
}
