/** The columns of an entity as a plain object: records that leave this room carry no class of TypeORM's. */
export const plain = <T extends object>(entity: T): { [K in keyof T]: T[K] } => Object.assign({}, entity);
