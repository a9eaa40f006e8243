export { newArticle } from './newArticle';
