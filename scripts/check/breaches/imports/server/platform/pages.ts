// breach: server-sees-only-pages
import '../../web/styles/base.css';
export const breach = 'styles';
