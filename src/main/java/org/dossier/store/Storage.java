package org.dossier.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeParams;
import org.apache.jena.dboe.trans.data.TransBinaryDataFile;
import org.apache.jena.dboe.transaction.txn.TransactionCoordinator;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.dboe.transaction.txn.TransactionalBase;
import org.apache.jena.dboe.transaction.txn.TransactionalComponent;
import org.apache.jena.dboe.transaction.txn.TransactionalSystem;
import org.apache.jena.dboe.transaction.txn.journal.Journal;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTableConcrete;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.ComponentIdMgr;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Puts a TDB2 storage together out of {@link StoreFiles}: term table, triple and quad indexes, prefixes. The layout is
 * TDB2's own, so that its tools read what is built here.
 */
final class Storage {
    static {
        JenaSystem.init();
    }

    private final StoreFiles files;
    private final StoreParams params = StoreParams.getDftStoreParams();
    private final ComponentIdMgr ids = new ComponentIdMgr(UUID.randomUUID());
    private final List<TransactionalComponent> components = new ArrayList<>();
    private final List<TransactionListener> listeners = new ArrayList<>();

    private Storage(StoreFiles files) {
        this.files = files;
    }

    static DatasetGraphTDB open(StoreFiles files) throws IOException {
        return new Storage(files).assemble();
    }

    private DatasetGraphTDB assemble() throws IOException {
        TransactionCoordinator coordinator = new TransactionCoordinator(Journal.create(files.journal()));
        TransactionalSystem transactions = new TransactionalBase(coordinator);

        NodeTable terms = terms(
                params.getNodeTableBaseName(),
                params.getNode2NodeIdCacheSize(),
                params.getNodeId2NodeCacheSize(),
                params.getNodeMissCacheSize());
        TripleTable triples =
                new TripleTable(indexes(params.getPrimaryIndexTriples(), params.getTripleIndexes()), terms);
        QuadTable quads = new QuadTable(indexes(params.getPrimaryIndexQuads(), params.getQuadIndexes()), terms);
        StorageTDB storage = new StorageTDB(transactions, triples, quads);

        String prefixOrder = params.getPrimaryIndexPrefix();
        NodeTable prefixTerms = terms(
                params.getPrefixTableBaseName(),
                params.getPrefixNode2NodeIdCacheSize(),
                params.getPrefixNodeId2NodeCacheSize(),
                params.getPrefixNodeMissCacheSize());
        StoragePrefixesTDB prefixes = new StoragePrefixesTDB(
                transactions,
                new NodeTupleTableConcrete(
                        prefixOrder.length(), indexes(prefixOrder, params.getPrefixIndexes()), prefixTerms));

        components.forEach(coordinator::add);
        listeners.forEach(coordinator::addListener);
        coordinator.start();
        // The location is only asked for files that tune the optimizer, of which a release has none.
        DatasetGraphTDB dataset = new DatasetGraphTDB(
                Location.mem(), params, SystemTDB.getDefaultReorderTransform(), storage, prefixes, transactions);
        QC.setFactory(dataset.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
        return dataset;
    }

    private NodeTable terms(String name, int toIdCache, int toTermCache, int missCache) throws IOException {
        RangeIndex index = tree(name, new RecordFactory(SystemTDB.LenNodeHash, SystemTDB.SizeOfNodeId));
        String dataName = name + "-data";
        TransBinaryDataFile data = new TransBinaryDataFile(
                files.terms(dataName), ids.getComponentId(dataName), files.state(dataName, Names.extBdfState));
        components.add(data);
        NodeTable cached = NodeTableCache.create(
                new NodeTableTRDF(index, data),
                toIdCache,
                toTermCache,
                missCache,
                params.getNodeCacheInitialCapacityFactor());
        if (cached instanceof NodeTableCache cache) {
            listeners.add(cache);
        }
        return NodeTableInline.create(cached);
    }

    private TupleIndex[] indexes(String primary, String[] orders) throws IOException {
        TupleIndex[] indexes = new TupleIndex[orders.length];
        for (int i = 0; i < orders.length; i++) {
            RecordFactory records = new RecordFactory(SystemTDB.SizeOfNodeId * primary.length(), 0);
            indexes[i] = new TupleIndexRecord(
                    primary.length(),
                    TupleMap.create(primary, orders[i]),
                    orders[i],
                    records,
                    tree(orders[i], records));
        }
        return indexes;
    }

    private BPlusTree tree(String name, RecordFactory records) throws IOException {
        int blockSize = SystemIndex.BlockSize;
        BPlusTreeParams shape =
                new BPlusTreeParams(BPlusTreeParams.calcOrder(blockSize, records.recordLength()), records);
        BufferChannel state = files.state(name, Names.extBptState);
        BPlusTree tree = BPlusTreeFactory.create(
                ids.getComponentId(name),
                shape,
                state,
                files.blocks(name, Names.extBptTree, blockSize),
                files.blocks(name, Names.extBptRecords, blockSize));
        components.add(tree);
        return tree;
    }
}
